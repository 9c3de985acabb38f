namespace FollowUpKit.AspNetCore.Browser.Tests;

public sealed class RefusalTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Body = "<follow-up-chain operation=\"4711\"></follow-up-chain>";

    [BrowserTheory]
    [InlineData("en", "Date", "2027-01-01")]
    [InlineData("es", "Fecha", "2027-01-01")]
    public async Task Result_InTheFuture_IsRefusedBesideItsFieldAndStays(string language, string field, string date)
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var page = await OpenResultAsync(language);
        var input = page.GetByLabel(field, new() { Exact = true }).First;

        await page.Locator("textarea").First.FillAsync("Typed");
        await input.FillAsync(date);
        await page.GetByRole(AriaRole.Radio).Last.CheckAsync();
        await page.Locator("[type=submit]").ClickAsync();

        await Expect(input).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(input).ToBeFocusedAsync();
        await Expect(page.Locator(".field", new() { Has = input }).Locator(".error").First).Not.ToBeEmptyAsync();
        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Typed");
        Assert.Null((await Erp.ReadAsync("4711")).FollowUps[0].Result);
    }

    [BrowserFact]
    public async Task Text_ThatIsTooLong_IsRefusedBesideItsFieldByTheServer()
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var page = await OpenResultAsync();

        await page.Locator("textarea").First.FillAsync(new string('x', 4_001));
        await page.GetByLabel("Nothing yet").CheckAsync();
        await Button(page, "Save").ClickAsync();

        await Expect(page.Locator(".field", new() { Has = page.Locator("textarea") }).First.Locator(".error")).ToContainTextAsync("4000");
        Assert.Equal(4_001, (await page.Locator("textarea").First.InputValueAsync()).Length);
    }

    [BrowserFact]
    public async Task Conclusion_WithAResultThatIsTooLong_IsRefusedBesideTheResult()
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var page = await OpenAsync(Body);
        await Button(page, "Conclude").ClickAsync();

        await page.Locator("textarea").First.FillAsync(new string('x', 4_001));
        await Button(page, "Save").ClickAsync();

        await Expect(page.Locator("textarea").First).ToBeFocusedAsync();
        await Expect(page.Locator("textarea").First).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("[aria-invalid=true]")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Field_ThatIsEmpty_IsSaidBeforeAnythingIsSent()
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var page = await OpenResultAsync();

        await Button(page, "Save").ClickAsync();

        await Expect(page.Locator("textarea").First).ToBeFocusedAsync();
        await Expect(page.Locator("textarea").First).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Equal(0, Erp.CountOf("POST /follow-ups/operations"));
    }

    [BrowserFact]
    public async Task Action_ThatIsRefused_SaysWhyAndOpensNothing()
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var page = await OpenAsync(Body);
        var button = Button(page, "Add a follow-up");

        await Expect(button).ToHaveAttributeAsync("aria-disabled", "true");
        await button.FocusAsync();
        await Expect(button.Locator("xpath=following-sibling::span")).ToContainTextAsync("pending follow-up");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("pending follow-up");
        await Expect(page.Locator("form")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Form_ClosedAndOpenedAgain_HasWhatWasTyped()
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var page = await OpenResultAsync();

        await page.Locator("textarea").First.FillAsync("Typed");
        await Button(page, "Reschedule").ClickAsync();
        await Button(page, "Enter the result").ClickAsync();

        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Typed");
    }

    private async Task<IPage> OpenResultAsync(string language = "en")
    {
        var page = await OpenAsync(Body, language);
        await page.Locator("[data-action='capture#1']").ClickAsync();
        return page;
    }
}
