namespace FollowUpKit.AspNetCore.Browser.Tests;

public sealed class TooltipTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Indicator = "<follow-up-indicator operation=\"7\"></follow-up-indicator>";

    [BrowserFact]
    public async Task Tooltip_OnHover_CanBeEnteredAndIsDismissedByEscape()
    {
        var page = await OpenSaleAsync();
        var tooltip = page.GetByRole(AriaRole.Tooltip);

        await page.Locator("follow-up-indicator").HoverAsync();
        await Expect(tooltip).ToContainTextAsync("¿Qué le pareció la cotización?");
        await tooltip.HoverAsync();
        await Expect(tooltip).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(tooltip).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Tooltip_OnFocus_DescribesTheButtonAndGoesWithTheFocus()
    {
        var page = await OpenSaleAsync("<button>next</button>");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync("Call");
        await Expect(page.Locator(".indicator")).ToHaveAttributeAsync("aria-describedby", "tooltip");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.GetByRole(AriaRole.Tooltip)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Tooltip_WhenThePointerLeaves_IsHidden()
    {
        var page = await OpenSaleAsync();

        await page.Locator("follow-up-indicator").HoverAsync();
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(600, 600);

        await Expect(page.GetByRole(AriaRole.Tooltip)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Tooltip_OnTouch_StaysUntilATouchElsewhere()
    {
        await Erp.ExecuteAsync(Sale("7"));
        var page = await OpenAsync(Indicator, touch: true);

        await page.Locator("follow-up-indicator").TapAsync();
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync("Call");
        await page.Touchscreen.TapAsync(700, 700);

        await Expect(page.GetByRole(AriaRole.Tooltip)).ToBeHiddenAsync();
    }

    [BrowserTheory]
    [InlineData("ltr", "left: 0; top: 0")]
    [InlineData("ltr", "right: 0; top: 0")]
    [InlineData("ltr", "left: 0; bottom: 0")]
    [InlineData("ltr", "right: 0; bottom: 0")]
    [InlineData("rtl", "left: 0; bottom: 0")]
    [InlineData("rtl", "right: 0; top: 0")]
    public async Task Tooltip_InACornerOfTheWindow_IsInsideTheWindow(string direction, string corner)
    {
        await Erp.ExecuteAsync(Sale("7"));
        var page = await OpenAsync(Indicator, width: 320, height: 480, direction: direction);
        await page.Locator("follow-up-indicator").EvaluateAsync("(element, corner) => { element.style.cssText = `position: fixed; ${corner}`; }", corner);

        await page.Locator("follow-up-indicator").HoverAsync();
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync("Call");
        var box = await page.GetByRole(AriaRole.Tooltip).EvaluateAsync<double[]>(
            "element => { const box = element.getBoundingClientRect(); return [box.left, box.top, innerWidth - box.right, innerHeight - box.bottom]; }");

        Assert.All(box, distance => Assert.True(distance >= 0, string.Join(' ', box)));
    }

    private async Task<IPage> OpenSaleAsync(string more = "")
    {
        await Erp.ExecuteAsync(Sale("7"));
        var page = await OpenAsync(Indicator + more);
        await Expect(page.Locator("follow-up-indicator")).ToContainTextAsync("In progress");
        return page;
    }
}
