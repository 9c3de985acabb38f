using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>Draws commands from few values, so that repeats, refusals and the hour that comes twice are common.</summary>
internal sealed class RandomCommands(Random random, Instant now)
{
    /// <summary>The day before the clocks go back in Madrid.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 10, 24, 20, 0);

    private static readonly string[] Zones = ["America/Mexico_City", "Europe/Madrid", "Australia/Lord_Howe", "Mars/Olympus"];

    /// <summary>A command on an operation: one that has a chance to be accepted, four times out of five.</summary>
    public OperationCommand Next(SalesOperation? operation) => random.Next(5) switch
    {
        0 => Any(operation),
        _ when operation is null => Opening(),
        _ when operation.Withdrawal is not null => random.Next(4) == 0 ? Capture(operation) : new ReinstateOperation(Chase.Id),
        _ when operation.Conclusion is not null => new ReopenOperation(Chase.Id, "They called").WithNext(Draft(operation)),
        _ when operation.Pending.Count == 0 => random.Next(4) == 0 ? Capture(operation) : new ScheduleFollowUp(Chase.Id, Draft(operation)),
        1 => Concluding(operation),
        2 => Capture(operation).WithNext(Draft(operation)),
        _ => AboutPending(operation),
    };

    private OperationCommand Any(SalesOperation? operation) => random.Next(17) switch
    {
        0 => Opening(),
        1 => new DescribeOperation(Chase.Id).WithTitle(Of("Pump", "Valve", null)),
        2 => new TransferOperation(Chase.Id).ToBranch(Of("MTY", "GDL", null)).ToAgent(Of("ana", "beto", null)),
        3 => new TransferOperation(Chase.Id).ToAgentWithPending(Of("ana", "beto", null)),
        4 => new ScheduleFollowUp(Chase.Id, Draft(operation)),
        5 => new ReopenOperation(Chase.Id, "They called"),
        6 or 7 => new WithdrawOperation(Chase.Id, Of("Entered twice", "Deleted")),
        8 => new ReinstateOperation(Chase.Id),
        9 => new RecalculateDueTimes(Chase.Id),
        10 => Capture(operation),
        11 => new ConcludeOperation(Chase.Id, "won"),
        12 => new HandOverOperation(Chase.Id, Of("beto", null)).FromAgent(Of("ana", "beto", null)),
        13 => Retraction(operation),
        14 => new ChangeOperationId(Chase.Id, Of("S-1", "P-77", "P-78")),
        15 => Capture(operation).WithSuggestedNext(new SuggestedNext().WithSubject(Of("Call them", "Visit them"))),
        _ => new CorrectResult(Chase.Id, Number(operation), new ResultEntry(Moment(), Of("Cheap", "Dear")), "Typing error"),
    };

    private OperationCommand AboutPending(SalesOperation operation) => random.Next(10) switch
    {
        0 => Pointed(new EditFollowUp(Chase.Id).WithSubject(Of("Call them", "Visit them")), operation),
        1 => Pointed(new EditFollowUp(Chase.Id).WithDetails(Of("Price", null)).WithReminders(Reminder.Before(Period.FromHours(random.Next(30)))), operation),
        2 => Pointed(new RescheduleFollowUp(Chase.Id, Due(), "They travel"), operation),
        3 => Pointed(new ReassignFollowUp(Chase.Id, Of("ana", "beto", null)), operation),
        4 => Pointed(new CancelFollowUp(Chase.Id, "By mail"), operation),
        5 => new CorrectResult(Chase.Id, Number(operation), new ResultEntry(Moment(), Of("Cheap", "Dear")).WithOutcome(Of("price", null)), "Typing error"),
        6 => new ScheduleFollowUp(Chase.Id, random.Next(3) == 0 ? Again(operation.Pending[0]) : Draft(operation)),
        7 => Pointed(new PostponeFollowUp(Chase.Id, random.Next(1, 4), "They travel"), operation),
        8 => Retraction(operation),
        _ => Capture(operation),
    };

    /// <summary>Of a follow-up that is done, most times.</summary>
    private RetractResult Retraction(SalesOperation? operation)
    {
        var command = random.Next(2) == 0 ? new RetractResult(Chase.Id, "Another sale") : new RetractResult(Chase.Id, "Typing error").WithNextCancelled();
        var done = operation?.FollowUps.FirstOrDefault(followUp => followUp.Result is not null);
        return done is null || random.Next(4) == 0 ? command : command.OnFollowUp(done.Number);
    }

    private OperationCommand Concluding(SalesOperation operation) => random.Next(3) switch
    {
        0 => Capture(operation).WithConclusion(new ConclusionEntry(Of("won", null)).WithCancelOthersReason(Of("Signed", null))),
        1 => new ConcludeOperation(Chase.Id, "won").WithCancelOthersReason(Of("Signed", null)),
        _ => new ConcludeOperation(Chase.Id, "lost").WithCancelOthersReason("Signed").WithResult(new ResultEntry(Moment(), "No money")),
    };

    private OpenOperation Opening()
    {
        var command = random.Next(2) == 0
            ? new OpenOperation(Chase.Id).WithBranch(Of("MTY", null)).WithAgent(Of("ana", null)).WithTimeZone(Of(Zones))
            : new OpenOperation(Chase.Id).WithTitle("Pump").WithFirst(Draft(null));
        return random.Next(8) == 0 ? command.WithPlan("none") : command;
    }

    private CaptureResult Capture(SalesOperation? operation)
    {
        if (random.Next(8) == 0 && operation?.FollowUps.FirstOrDefault(followUp => followUp.Result is not null)?.Result is { } captured)
            return new CaptureResult(Chase.Id, captured.Local, captured.Details).WithTimeZone(captured.TimeZone);
        var command = Pointed(new CaptureResult(Chase.Id, Moment(), Of("Cheap", "Dear")), operation);
        return random.Next(3) == 0 ? command.WithTimeZone(Of(Zones)) : command;
    }

    private FollowUpDraft Draft(SalesOperation? operation)
    {
        var draft = new FollowUpDraft(Of("Call them", "Visit them"), Due()).WithAgent(Of("ana", "beto", null));
        if (random.Next(4) == 0) draft = draft.WithAgent(Of(NextStepAgent.FollowUpAgent, NextStepAgent.OperationAgent, NextStepAgent.CurrentUser));
        if (random.Next(3) == 0) draft = draft.WithReminders(Reminder.Before(Period.FromDays(1)), Reminder.At(Moment().PlusDays(random.Next(2))));
        if (random.Next(3) == 0) draft = random.Next(4) == 0 ? draft.WithoutPlan() : draft.WithPlan(new PlanPosition("quotation", Moment().Date, Of("call", "visit")));
        return random.Next(6) == 0 ? draft.BasedOn(Number(operation)) : draft;
    }

    private static FollowUpDraft Again(FollowUp pending) => new FollowUpDraft(pending.Subject, pending.Due)
        .WithKind(pending.Kind).WithDetails(pending.Details).WithAgent(pending.Agent).WithReminders([.. pending.Reminders.Select(reminder => reminder.Reminder)]);

    private T Pointed<T>(T command, SalesOperation? operation)
        where T : FollowUpCommand => random.Next(3) == 0 ? command : command.OnFollowUp(Number(operation));

    /// <summary>The number of a pending one, more often than not.</summary>
    private int Number(SalesOperation? operation) => operation is { Pending.Count: > 0 } && random.Next(3) > 0
        ? operation.Pending[random.Next(operation.Pending.Count)].Number
        : random.Next(1, 2 + (operation?.FollowUps.Count ?? 0));

    private Due Due()
    {
        var due = random.Next(2) == 0 ? FollowUpKit.Due.On(Moment().Date) : FollowUpKit.Due.At(Moment().PlusHours(random.Next(60)));
        return random.Next(3) == 0 ? due.WithTimeZone(Of(Zones)) : due;
    }

    /// <summary>A local time of the last half day, seldom in the future.</summary>
    private LocalDateTime Moment() =>
        now.InZone(DateTimeZoneProviders.Tzdb["America/Mexico_City"]).LocalDateTime.PlusMinutes(random.Next(-700, 20));

    private T Of<T>(params T[] values) => values[random.Next(values.Length)];
}
