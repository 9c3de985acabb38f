namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>Elements inside a form of the page, which WebForms puts around all that it shows.</summary>
public sealed class PageFormTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task Chain_InsideAFormOfThePage_SendsItsCommandAndNotThatForm()
    {
        await Erp.ExecuteAsync(Sale("1"));
        var page = await OpenAsync(InForm("<follow-up-chain operation=\"1\"></follow-up-chain>"));
        await Button(page, "Cancel the follow-up").ClickAsync();

        await page.GetByLabel("Reason").FillAsync("Entered twice");
        await Button(page, "Save").ClickAsync();

        await Expect(page.Locator("follow-up-chain")).ToContainTextAsync("Entered twice");
        Assert.DoesNotContain("/posted", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task List_EnterInAFilterInsideAFormOfThePage_SearchesAndSendsNotThatForm()
    {
        await Erp.ExecuteAsync(Sale("1"), Sale("2").WithTitle("Grúa viajera"));
        var page = await OpenAsync(InForm("<sales-control></sales-control>"));
        await Expect(page.Locator("sales-control")).ToContainTextAsync("40 sillas de oficina");

        await page.GetByLabel("Text").FillAsync("viajera");
        await page.GetByLabel("Text").PressAsync("Enter");

        await Expect(page.Locator("sales-control")).Not.ToContainTextAsync("40 sillas de oficina");
        await Expect(page.Locator("sales-control")).ToContainTextAsync("Grúa viajera");
        Assert.DoesNotContain("/posted", page.Url, StringComparison.Ordinal);
    }

    private static string InForm(string elements) => $"<form method=\"post\" action=\"/posted\"><input type=\"hidden\" name=\"__VIEWSTATE\" value=\"x\">{elements}</form>";
}
