using FollowUpKit.Storage;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>The form of each command other than those of the story.</summary>
public sealed class ChainCommandTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private static readonly CaptureResult First = new("1", Erp.Today + new LocalTime(8, 0), "Too dear");

    [BrowserFact]
    public async Task Reschedule_ToAnotherDate_ShowsMoveAndReason()
    {
        var page = await BeginAsync("Reschedule", Sale("1"));

        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("2026-03-20");
        await page.GetByLabel("Hour and minutes (optional)").FillAsync("16:30");
        await page.GetByLabel("Reason").FillAsync("The customer travels");
        var card = await SaveAsync(page);

        await Expect(card).ToContainTextAsync("Mar 20, 2026, 4:30");
        await Expect(card).ToContainTextAsync("The customer travels");
        await Expect(card).ToContainTextAsync("First dueMar 5, 2026");
    }

    [BrowserFact]
    public async Task Cancel_WithAReason_ShowsItAndAllowsANewFollowUp()
    {
        var page = await BeginAsync("Cancel the follow-up", Sale("1"));

        await page.GetByLabel("Reason").FillAsync("Entered twice");
        await Expect(await SaveAsync(page)).ToContainTextAsync("Entered twice");
        await Expect(page.Locator(".indicator")).ToContainTextAsync("no next step");
        await Button(page, "Add a follow-up").ClickAsync();
        await page.GetByLabel("What is to be done").FillAsync("Call again");
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("2026-03-09");
        await page.GetByLabel("Reminder").SelectOptionAsync("1 day before");

        await Expect(await SaveAsync(page)).ToContainTextAsync("RemindersMar 8, 2026");
    }

    [BrowserFact]
    public async Task Edit_OfOneField_LeavesTheOthers()
    {
        var page = await BeginAsync("Edit", Sale("1"));

        await page.GetByLabel("Details (optional)").FillAsync("Ask for Rosa");
        await SaveAsync(page);

        var followUp = (await Erp.ReadAsync("1")).FollowUps[0];
        Assert.Equal(("¿Qué le pareció la cotización?", "call", "Ask for Rosa"), (followUp.Subject, followUp.Kind, followUp.Details));
    }

    [BrowserTheory]
    [InlineData("en", "Edit", "1 day before", "Add a reminder", "15 minutes before", "Save", "Saved.")]
    [InlineData("es", "Editar", "1 día antes", "Agregar un recordatorio", "15 minutos antes", "Aceptar", "Guardado.")]
    public async Task Edit_OfReminders_KeepsAddsAndRemoves(string language, string edit, string removed, string add, string added, string save, string saved)
    {
        var draft = new FollowUpDraft("Call", Due.At(Erp.Today.PlusDays(2), 10, 0)).WithReminders(Reminder.Before(Period.FromDays(1)), Reminder.At(Erp.Today + new LocalTime(9, 30)));
        await Erp.ExecuteAsync(new OpenOperation("1").WithBranch("MTY").WithAgent("ana").WithFirst(draft));
        var page = await OpenAsync("<follow-up-chain operation=\"1\"></follow-up-chain>", language);
        await Button(page, edit).ClickAsync();

        await page.GetByRole(AriaRole.Checkbox, new() { Name = removed }).UncheckAsync();
        await page.GetByLabel(add).SelectOptionAsync(added);
        await Button(page, save).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(saved);

        Assert.Equal(
            [Reminder.At(Erp.Today + new LocalTime(9, 30)), Reminder.Before(Period.FromMinutes(15))],
            (await Erp.ReadAsync("1")).FollowUps[0].Reminders.Select(reminder => reminder.Reminder));
    }

    [BrowserFact]
    public async Task Edit_OfReminders_KeepsThoseAfterTheDueValueAndOfBeingOverdue()
    {
        Reminder[] kept = [Reminder.At(Erp.Today + new LocalTime(9, 30)), Reminder.After(Period.FromHours(2)), Reminder.WhenOverdue()];
        var draft = new FollowUpDraft("Call", Due.At(Erp.Today.PlusDays(2), 10, 0)).WithReminders([Reminder.Before(Period.FromDays(1)), .. kept]);
        var page = await BeginAsync("Edit", new OpenOperation("1").WithFirst(draft));

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "1 day before" }).UncheckAsync();
        await SaveAsync(page);

        Assert.Equal(kept.ToHashSet(), (await Erp.ReadAsync("1")).FollowUps[0].Reminders.Select(reminder => reminder.Reminder).ToHashSet());
    }

    [BrowserFact]
    public async Task Reassign_WhereTheHostNamesItsAgents_IsAChoice()
    {
        await Erp.ExecuteAsync(Sale("1"));
        var page = await OpenAsync("""<follow-up-chain operation="1" names='{"agent":{"ana":"Ana Ruiz","luis":"Luis Soto"}}'></follow-up-chain>""");
        await Button(page, "Reassign").ClickAsync();

        await page.GetByLabel("Agent (optional)").SelectOptionAsync("Luis Soto");
        await Expect(await SaveAsync(page)).ToContainTextAsync("Luis Soto");

        Assert.Equal("luis", (await Erp.ReadAsync("1")).FollowUps[0].Agent);
    }

    [BrowserFact]
    public async Task Correct_OfAResult_ShowsTheNewText()
    {
        var page = await BeginAsync("Correct the result", Sale("1"), First);
        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Too dear");

        await page.Locator("textarea").First.FillAsync("Too dear, but they like it");
        await page.GetByLabel("Reason").FillAsync("Forgot the half");

        await Expect(await SaveAsync(page)).ToContainTextAsync("Too dear, but they like it");
    }

    [BrowserFact]
    public async Task Retract_WithTheNextStep_LeavesTheFollowUpPending()
    {
        var page = await BeginAsync("Retract the result", Sale("1"), First.WithNext(new FollowUpDraft("Offer less", Due.On(Erp.Today.PlusDays(1)))));

        await page.GetByLabel("Reason").FillAsync("Wrong sale");
        await page.GetByLabel("Cancel the next follow-up as well").CheckAsync();
        await SaveAsync(page);

        Assert.Equal([FollowUpState.Cancelled, FollowUpState.Pending], (await Erp.ReadAsync("1")).FollowUps.Select(followUp => followUp.State));
    }

    [BrowserFact]
    public async Task Conclude_WithTheLastOnePending_TakesItsResult()
    {
        var page = await BeginAsync("Conclude", Sale("1"));

        await page.GetByLabel("Details", new() { Exact = true }).FillAsync("They bought");
        await page.GetByLabel("Outcome (optional)").Last.FillAsync("won");
        await SaveAsync(page);
        await Expect(page.Locator(".indicator")).ToContainTextAsync("Concluded");

        var sale = await Erp.ReadAsync("1");
        Assert.Equal(("won", "They bought"), (sale.Conclusion?.Outcome, sale.FollowUps[0].Result?.Details));
    }

    [BrowserFact]
    public async Task Reopen_WithANextStep_IsInProgressAgain()
    {
        var page = await BeginAsync("Reopen", Sale("1"), First.WithConclusion("lost"));

        await page.GetByLabel("Reason").FillAsync("They called");
        await page.GetByLabel("What is to be done").FillAsync("Offer less");
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("2026-03-09");

        await Expect(await SaveAsync(page)).ToContainTextAsync("2. Offer less");
        await Expect(page.Locator(".indicator")).ToContainTextAsync("In progress");
    }

    private async Task<IPage> BeginAsync(string action, params OperationCommand[] commands)
    {
        await Erp.ExecuteAsync(commands);
        var page = await OpenAsync("<follow-up-chain operation=\"1\"></follow-up-chain>");
        await Button(page, action).ClickAsync();
        return page;
    }

    /// <summary>Sends the form; the newest follow-up afterwards.</summary>
    private static async Task<ILocator> SaveAsync(IPage page)
    {
        await Button(page, "Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        return page.GetByRole(AriaRole.Article).First;
    }
}
