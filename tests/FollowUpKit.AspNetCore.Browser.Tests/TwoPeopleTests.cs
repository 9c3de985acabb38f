namespace FollowUpKit.AspNetCore.Browser.Tests;

public sealed class TwoPeopleTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Body = "<follow-up-chain operation=\"4711\"></follow-up-chain>";

    [BrowserFact]
    public async Task Change_OfAnotherPerson_IsShownBesideWhatWasTypedAndTheCommandCanBeSentAgain()
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var ana = await TypeResultAsync("What Ana heard");
        var luis = await OpenAsync(Body, user: "luis");
        await Button(luis, "Reschedule").ClickAsync();
        await luis.GetByLabel("Date", new() { Exact = true }).FillAsync("2026-03-12");
        await luis.GetByLabel("Reason").FillAsync("The customer travels");
        await Button(luis, "Save").ClickAsync();
        await Expect(luis.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");

        await Button(ana, "Save").ClickAsync();

        var theirs = ana.GetByRole(AriaRole.Group, new() { Name = "What was changed" });
        var own = ana.GetByRole(AriaRole.Group, new() { Name = "What you typed" });
        await Expect(theirs).ToContainTextAsync("luis");
        await Expect(theirs).ToContainTextAsync("The customer travels");
        await Expect(theirs).ToContainTextAsync("Mar 12, 2026");
        await Expect(own).ToContainTextAsync("What Ana heard");
        Assert.Null((await Erp.ReadAsync("4711")).FollowUps[0].Result);
        await Button(ana, "Send again on the current state").ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        Assert.Equal("What Ana heard", (await Erp.ReadAsync("4711")).FollowUps[0].Result?.Details);
    }

    [BrowserFact]
    public async Task Result_OfBoth_IsThatOfTheFirstAndTheTextOfTheSecondStays()
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var ana = await TypeResultAsync("What Ana heard");
        var luis = await TypeResultAsync("What Luis heard", "luis");
        await Button(luis, "Save").ClickAsync();
        await Expect(luis.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");

        await Button(ana, "Save").ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Group, new() { Name = "What was changed" })).ToContainTextAsync("What Luis heard");
        await Button(ana, "Send again on the current state").ClickAsync();

        await Expect(ana.GetByRole(AriaRole.Alert)).ToContainTextAsync("already has a result");
        await Expect(ana.Locator("textarea").First).ToHaveValueAsync("What Ana heard");
        Assert.Equal("What Luis heard", (await Erp.ReadAsync("4711")).FollowUps[0].Result?.Details);
    }

    private async Task<IPage> TypeResultAsync(string details, string user = "ana")
    {
        var page = await OpenAsync(Body, user: user);
        await Button(page, "Enter the result").ClickAsync();
        await page.Locator("textarea").First.FillAsync(details);
        await page.GetByLabel("Nothing yet").CheckAsync();
        return page;
    }
}
