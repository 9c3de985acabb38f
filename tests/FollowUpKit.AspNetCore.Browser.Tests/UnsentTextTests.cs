namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>The browser asks before a page with unsent text is left, and only then.</summary>
public sealed class UnsentTextTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Asks = "() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))";

    [BrowserFact]
    public async Task Leaving_WhileTextIsUnsent_Asks()
    {
        var page = await BeginAsync();
        Assert.False(await page.EvaluateAsync<bool>(Asks));
        var reason = page.GetByLabel("Reason");

        await reason.FillAsync("Entered twice");
        Assert.True(await page.EvaluateAsync<bool>(Asks));
        await Button(page, "Cancel the follow-up").ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>(Asks));
        await Button(page, "Cancel the follow-up").ClickAsync();
        await reason.FillAsync("");

        Assert.False(await page.EvaluateAsync<bool>(Asks));
    }

    [BrowserTheory]
    [InlineData("Save")]
    [InlineData("Discard")]
    public async Task Leaving_AfterTheFormIsGone_DoesNotAsk(string button)
    {
        var page = await BeginAsync();
        await page.GetByLabel("Reason").FillAsync("Entered twice");

        await Button(page, button).ClickAsync();
        await Expect(page.GetByLabel("Reason")).ToHaveCountAsync(0);

        Assert.False(await page.EvaluateAsync<bool>(Asks));
    }

    [BrowserFact]
    public async Task Leaving_OfAChainThatWasTakenOut_DoesNotAsk()
    {
        var page = await BeginAsync();
        await page.GetByLabel("Reason").FillAsync("Entered twice");

        await page.EvaluateAsync("document.querySelector('follow-up-chain').remove()");

        Assert.False(await page.EvaluateAsync<bool>(Asks));
    }

    private async Task<IPage> BeginAsync()
    {
        await Erp.ExecuteAsync(Sale("1"));
        var page = await OpenAsync("<follow-up-chain operation=\"1\"></follow-up-chain>");
        await Button(page, "Cancel the follow-up").ClickAsync();
        return page;
    }
}
