namespace FollowUpKit.Hosting.Tests;

public sealed class EscalationTests
{
    private static readonly LocalDateTime Noon = Desk.Today.At(LocalTime.Noon);

    [Fact]
    public async Task DispatchDueAsync_FollowUpOverdue_TellsTheAgentThenTheManagerThenTheOwner()
    {
        var desk = Escalating();
        await desk.OpenAsync("Q-1", Noon, Reminder.WhenOverdue());

        var told = await TellAsync(desk, days: 20);

        // 16 March is a holiday, the first business days after Monday, 2 March are 3, 4, 5, 6, 9, …
        Assert.Equal(
            [
                (Desk.At(Desk.Today, 12, 1), EscalationStep.Agent, 0), (Desk.At(Desk.Today.PlusDays(1), 9, 0), EscalationStep.Agent, 1),
                (Desk.At(Desk.Today.PlusDays(3), 9, 0), "manager", 2), (Desk.At(Desk.Today.PlusDays(15), 10, 30), "owner", 3),
            ],
            told);
        Assert.Equal(4, desk.Sender.Sent.Select(sent => sent.Key).Distinct().Count());
        Assert.All(desk.Sender.Sent, sent => Assert.Equal(DeliveryKind.Overdue, sent.Kind));
    }

    [Fact]
    public async Task DispatchDueAsync_ResultCaptured_EndsTheEscalation()
    {
        var desk = Escalating();
        await desk.OpenAsync("Q-1", Noon, Reminder.WhenOverdue());
        await desk.DispatchAtAsync(Desk.At(Desk.Today.PlusDays(1), 9, 0));
        await desk.FollowUps.ExecuteAsync(new CaptureResult("Q-1", Desk.Today.At(new LocalTime(13, 0)), "They bought"));

        Assert.Empty(await TellAsync(desk, days: 20));
    }

    [Fact]
    public async Task DispatchDueAsync_Rescheduled_BeginsTheEscalationAnew()
    {
        var desk = Escalating();
        await desk.OpenAsync("Q-1", Noon, Reminder.WhenOverdue());
        await desk.DispatchAtAsync(Desk.At(Desk.Today.PlusDays(1), 9, 0));
        await desk.FollowUps.ExecuteAsync(new RescheduleFollowUp("Q-1", Due.On(new LocalDate(2026, 3, 9)), "They travel"));

        Assert.Equal(
            [(Desk.At(new LocalDate(2026, 3, 10), 0, 0), EscalationStep.Agent, 0), (Desk.At(new LocalDate(2026, 3, 10), 9, 0), EscalationStep.Agent, 1), (Desk.At(new LocalDate(2026, 3, 12), 9, 0), "manager", 2)],
            await TellAsync(desk, days: 12));
    }

    [Fact]
    public async Task DispatchDueAsync_StepsTakenOutOfTheOptions_AreDropped()
    {
        var desk = Escalating();
        await desk.OpenAsync("Q-1", Noon, Reminder.WhenOverdue());
        await desk.DispatchAtAsync(Desk.At(Desk.Today, 12, 1));
        desk.Reminders.EscalationSteps.Clear();

        Assert.Equal(new DispatchSummary { Dropped = 1 }, await desk.DispatchAtAsync(Desk.At(Desk.Today.PlusDays(1), 9, 0)));
        Assert.Single(desk.Sender.Sent);
    }

    [Fact]
    public async Task DispatchDueAsync_CalendarChangedMeanwhile_WaitsForTheNewDay()
    {
        var desk = Escalating();
        await desk.OpenAsync("Q-1", Noon, Reminder.WhenOverdue());
        await desk.DispatchAtAsync(Desk.At(Desk.Today, 12, 1));
        desk.Options.BusinessCalendars = new BusinessCalendars(BusinessCalendar.MondayToFriday.WithHolidays(Desk.Today.PlusDays(1)));

        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Desk.At(Desk.Today.PlusDays(1), 9, 0)));
        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.DispatchAtAsync(Desk.At(Desk.Today.PlusDays(2), 9, 0)));
    }

    [Fact]
    public async Task DefaultReminders_ByKind_ComeWithDraftsThatSayNothing()
    {
        var desk = new Desk(options =>
        {
            options.Rules.DefaultReminders.Add(new DefaultReminder(Reminder.WhenOverdue()));
            options.Rules.DefaultReminders.Add(new DefaultReminder(Reminder.Before(Period.FromMinutes(30)), kind: "visit"));
            options.Rules.DefaultReminders.Add(new DefaultReminder(Reminder.After(Period.FromDays(1)), kind: "visit"));
        });
        foreach (var (sale, draft) in new[]
        {
            ("call", new FollowUpDraft("Call", Due.At(Noon)).WithKind("call")), ("visit", new FollowUpDraft("Visit", Due.At(Noon)).WithKind("visit")),
            ("own", new FollowUpDraft("Visit", Due.At(Noon)).WithKind("visit").WithReminders(Reminder.Before(Period.FromHours(1)))), ("none", new FollowUpDraft("Visit", Due.At(Noon)).WithKind("visit").WithReminders()),
        })
        {
            await desk.FollowUps.ExecuteAsync(new OpenOperation(sale).WithAgent("ana").WithFirst(draft));
        }

        await desk.DispatchAtAsync(Desk.At(Desk.Today.PlusDays(1), 12, 0));

        Assert.Equal("Reminder to agent: own\nReminder to agent: visit\nOverdue to agent: call\nOverdue to agent: visit\nReminder to agent: visit", desk.Sender.Told);
    }

    private static Desk Escalating()
    {
        var desk = new Desk(options => options.BusinessCalendars = new BusinessCalendars(BusinessCalendar.MondayToFriday.WithHolidays(MexicanHolidays.MandatoryRestDays)));
        desk.Reminders.EscalationSteps.Add(new EscalationStep(DueRule.InBusinessDays(1), EscalationStep.Agent));
        desk.Reminders.EscalationSteps.Add(new EscalationStep(DueRule.InBusinessDays(3).At(9, 0), "manager"));
        desk.Reminders.EscalationSteps.Add(new EscalationStep(DueRule.InDays(14).At(10, 30), "owner"));
        return desk;
    }

    /// <summary>Looks every half hour, and a minute after it.</summary>
    private static async Task<List<(Instant At, string Recipient, int Step)>> TellAsync(Desk desk, int days)
    {
        var (told, before) = (new List<(Instant, string, int)>(), desk.Sender.Sent.Count);
        var start = desk.Clock.GetCurrentInstant();
        for (var minutes = 0; minutes < days * 1440; minutes += minutes % 30 == 0 ? 1 : 29)
        {
            await desk.DispatchAtAsync(start + Duration.FromMinutes(minutes));
            told.AddRange(desk.Sender.Sent.Skip(before).Select(sent => (desk.Clock.GetCurrentInstant(), sent.Recipient, sent.Reminder.Step)));
            before = desk.Sender.Sent.Count;
        }

        return told;
    }
}
