namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>A sale from its first follow-up to its conclusion, with the mouse and with the keyboard alone.</summary>
public sealed class ChainStoryTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Body = """
        <follow-up-indicator operation="4711"></follow-up-indicator>
        <follow-up-chain operation="4711" branch="MTY" agent="ana" sale-title="40 sillas" outcomes="won,lost" kinds="call,visit"></follow-up-chain>
        """;

    [BrowserFact]
    public async Task Story_ByMouse_ConcludesTheSale()
    {
        var page = await OpenAsync(Body);
        var indicator = page.Locator("main > follow-up-indicator");

        await Button(page, "Start the follow-up").ClickAsync();
        await page.GetByLabel("What is to be done").FillAsync("Ask about the quotation");
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("2026-03-05");
        await page.GetByLabel("Kind (optional)").SelectOptionAsync("Call");
        await Button(page, "Save").ClickAsync();
        await Expect(indicator).ToContainTextAsync("In progress, due today");

        await Button(page, "Enter the result").ClickAsync();
        await page.GetByLabel("Details", new() { Exact = true }).FillAsync("The price seemed high");
        await page.GetByLabel("What is to be done").FillAsync("Check the new quotation");
        await page.GetByLabel("Date", new() { Exact = true }).Last.FillAsync("2026-03-06");
        await page.GetByLabel("Hour and minutes (optional)").FillAsync("10:30");
        await Button(page, "Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article).First).ToContainTextAsync("2. Check the new quotation");

        await Button(page, "Enter the result").ClickAsync();
        await page.GetByLabel("Details", new() { Exact = true }).FillAsync("They bought");
        await page.GetByLabel("Concluded, end the chase").CheckAsync();
        await page.GetByLabel("Outcome (optional)").Last.SelectOptionAsync("Won");
        await Button(page, "Save").ClickAsync();
        await Expect(indicator).ToContainTextAsync("Concluded");

        await AssertStoryAsync();
    }

    [BrowserFact]
    public async Task Story_ByKeyboard_ConcludesTheSale()
    {
        var page = await OpenAsync(Body);
        var keys = new Keys(page);
        var indicator = page.Locator("main > follow-up-indicator");
        await Expect(Button(page, "Start the follow-up")).ToBeVisibleAsync();

        await keys.PressOnAsync("Start the follow-up", "Enter");
        await keys.TypeAsync("What is to be done", "Ask about the quotation");
        await keys.TypeAsync("Date", "03052026");
        await keys.TypeAsync("Kind (optional)", "Call");
        await keys.PressOnAsync("Save", "Enter");
        await Expect(indicator).ToContainTextAsync("In progress, due today");

        await keys.PressOnAsync("Enter the result", "Enter");
        await keys.TypeAsync("Details", "The price seemed high");
        await keys.TypeAsync("What is to be done", "Check the new quotation");
        await keys.TypeAsync("Date", "03062026");
        await keys.TypeAsync("Hour and minutes (optional)", "1030AM");
        await keys.PressOnAsync("Save", "Enter");
        await Expect(page.GetByRole(AriaRole.Article).First).ToContainTextAsync("2. Check the new quotation");

        await keys.PressOnAsync("Enter the result", "Enter");
        await keys.TypeAsync("Details", "They bought");
        await keys.PressOnAsync("Next step", "ArrowRight");
        await keys.TypeAsync("Outcome (optional)", "Won");
        await keys.PressOnAsync("Save", "Enter");
        await Expect(indicator).ToContainTextAsync("Concluded");

        await AssertStoryAsync();
    }

    [BrowserFact]
    public async Task Command_ThatWasAccepted_IsAnnouncedAndKeepsTheFocus()
    {
        await Erp.ExecuteAsync(Sale("4711"));
        var page = await OpenAsync(Body);

        await Button(page, "Reassign").ClickAsync();
        await page.GetByLabel("Agent (optional)").FillAsync("luis");
        await Button(page, "Save").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved.");
        await Expect(page.GetByRole(AriaRole.Article)).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("luis");
    }

    [BrowserFact]
    public async Task Chain_WhenItsTimeHasCome_TurnsRedAndKeepsWhatIsTyped()
    {
        await Erp.ExecuteAsync(Sale("4711", Due.At(Erp.Today, 10, 0)));
        var page = await OpenAsync(Body, clock: Erp.Morning);
        await Button(page, "Enter the result").ClickAsync();
        var details = page.GetByLabel("Details", new() { Exact = true });
        await details.FillAsync("Typed");

        Erp.Clock.AdvanceMinutes(62);
        await page.Clock.FastForwardAsync("01:02:00");

        await Expect(page.Locator("article[data-state=overdue]")).ToHaveCountAsync(1);
        await Expect(details).ToHaveValueAsync("Typed");
        await Expect(details).ToBeFocusedAsync();
        await page.Clock.RunForAsync(60_000);
        Assert.Equal(2, Erp.CountOf("GET /follow-ups/operations/4711/actions"));
    }

    private async Task AssertStoryAsync()
    {
        var sale = await Erp.ReadAsync("4711");
        Assert.Equal(("won", "MTY", "40 sillas"), (sale.Conclusion?.Outcome, sale.Branch, sale.Title));
        Assert.Equal(["They bought", "The price seemed high"], sale.FollowUps.Select(followUp => followUp.Result?.Details));
        Assert.Equal(["Check the new quotation", "Ask about the quotation"], sale.FollowUps.Select(followUp => followUp.Subject));
        Assert.Equal(new LocalTime(10, 30), sale.FollowUps[0].Due.Time);
        Assert.Equal("call", sale.FollowUps[1].Kind);
    }
}
