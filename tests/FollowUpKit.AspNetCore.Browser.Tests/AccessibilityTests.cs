using Deque.AxeCore.Playwright;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>No violation of any rule of axe-core, which has those of WCAG 2.2 AA.</summary>
public sealed class AccessibilityTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    /// <summary>Every pair of a language, a width and a scheme.</summary>
    public static TheoryData<string, string, int, ColorScheme> Views()
    {
        var data = new TheoryData<string, string, int, ColorScheme>();
        foreach (var element in (string[])["chain", "form", "refused", "indicator", "list", "attention", "agenda"])
        {
            data.Add(element, "en", 320, ColorScheme.Light);
            data.Add(element, "es", 320, ColorScheme.Dark);
            data.Add(element, "es", 1280, ColorScheme.Light);
            data.Add(element, "en", 1280, ColorScheme.Dark);
        }

        return data;
    }

    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task Element_InALanguageOnAScreen_BreaksNoRuleOfAxe(string element, string language, int width, ColorScheme scheme) =>
        await AssertBreaksNoRuleAsync(await ShowAsync(element, language, width, scheme));

    [BrowserTheory]
    [InlineData("chain")]
    [InlineData("form")]
    [InlineData("refused")]
    [InlineData("list")]
    [InlineData("attention")]
    public async Task Element_RightToLeft_BreaksNoRuleOfAxe(string element) =>
        await AssertBreaksNoRuleAsync(await ShowAsync(element, "en", 320, ColorScheme.Light, "rtl"));

    /// <summary>The browser takes the colours away: a symbol and a border that the reader's own colours draw still tell the states apart.</summary>
    [BrowserTheory]
    [InlineData("chain")]
    [InlineData("list")]
    [InlineData("attention")]
    [InlineData("indicator")]
    public async Task Element_InForcedColours_BreaksNoRuleOfAxeAndKeepsSymbolAndBorder(string element)
    {
        var page = await ShowAsync(element, "en", 1280, ColorScheme.Light, forcedColors: true);

        await AssertBreaksNoRuleAsync(page);
        var indicators = await page.Locator(".indicator").EvaluateAllAsync<string[]>(
            "found => found.map(one => `${getComputedStyle(one).borderTopStyle} ${getComputedStyle(one).borderTopColor === getComputedStyle(one).backgroundColor} ${one.innerText.trim().length > 0}`)");
        Assert.All(indicators, indicator => Assert.Equal("solid false true", indicator));
        Assert.Equal(element == "attention", indicators.Length == 0);
    }

    private static async Task AssertBreaksNoRuleAsync(IPage page)
    {
        var result = await page.RunAxe();

        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(found => $"{violation.Id} {found.Target} {found.Html}")));
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }

    private async Task<IPage> ShowAsync(string element, string language, int width, ColorScheme scheme, string direction = "ltr", bool forcedColors = false)
    {
        await Erp.ExecuteAsync(Sale("1", Due.On(Erp.Today.PlusDays(-2))), Sale("2"), Sale("3"));
        await Erp.ExecuteAsync(
            new CaptureResult("1", Erp.Today + new LocalTime(8, 0), "Le pareció alto el precio").WithNext(new FollowUpDraft("Verificar", Due.On(Erp.Today.PlusDays(-1)))),
            new CaptureResult("3", Erp.Today + new LocalTime(8, 0), "Compró").WithConclusion("won"));
        var page = await OpenAsync(
            element switch
            {
                "indicator" => string.Concat(Enumerable.Range(1, 4).Select(number => $"<p><follow-up-indicator operation=\"{number}\"></follow-up-indicator></p>")),
                "list" => "<sales-control link=\"/sales/{id}\" size=\"2\"></sales-control>",
                "attention" => "<follow-ups-without-attention link=\"/sales/{id}\"></follow-ups-without-attention>",
                "agenda" => "<follow-ups-without-attention report=\"agenda\"></follow-ups-without-attention>",
                _ => "<follow-up-chain operation=\"1\" outcomes=\"won,lost\" kinds=\"call,visit\"></follow-up-chain>",
            },
            language,
            width,
            scheme: scheme,
            direction: direction);
        if (forcedColors) await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Expect(page.Locator(element is "list" or "attention" or "agenda" ? "tr[part=row]" : ".indicator[data-status=overdue]").First).ToBeVisibleAsync();
        if (element is "form" or "refused") await page.Locator("[data-action='capture#2']").ClickAsync();
        if (element == "refused") await page.Locator("[type=submit]").ClickAsync();
        if (element == "indicator") await page.Locator("follow-up-indicator").First.HoverAsync();
        if (element == "attention") await page.Locator("summary").ClickAsync();

        return page;
    }
}
