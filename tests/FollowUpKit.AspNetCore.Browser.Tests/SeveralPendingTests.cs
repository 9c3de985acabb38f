namespace FollowUpKit.AspNetCore.Browser.Tests;

public sealed class SeveralPendingTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private protected override int PendingLimit => 3;

    [BrowserFact]
    public async Task Conclude_WithOthersPending_AsksForAReasonBesideItsField()
    {
        await Erp.ExecuteAsync(Sale("1"), new ScheduleFollowUp("1", new FollowUpDraft("Send the catalogue", Due.On(Erp.Today.PlusDays(1)))));
        var page = await OpenAsync("<follow-up-chain operation=\"1\"></follow-up-chain>");
        await Button(page, "Conclude").ClickAsync();
        var reason = page.GetByLabel("Reason to cancel the other pending follow-ups");

        await page.GetByLabel("Details", new() { Exact = true }).FillAsync("They bought");
        await Button(page, "Save").ClickAsync();
        await Expect(reason).ToBeFocusedAsync();
        await Expect(reason).ToHaveAttributeAsync("aria-invalid", "true");
        await reason.FillAsync("Bought already");
        await Button(page, "Save").ClickAsync();

        await Expect(page.Locator(".indicator")).ToContainTextAsync("Concluded");
        Assert.Equal("Bought already", (await Erp.ReadAsync("1")).FollowUps[1].Cancellation?.Reason);
    }
}
