using NodaTime;

namespace FollowUpKit.Tests.Stores;

/// <summary>Draws one command on a sale, in zones on both sides of the date line.</summary>
internal sealed class RandomCommand(Random random, OperationId id, SalesOperation? sale, Instant now)
{
    private static readonly string[] Zones =
        ["America/Mexico_City", "Europe/Madrid", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago"];

    /// <summary>Chooses without a draw.</summary>
    private bool IsOdd => sale?.Version % 2 == 1;

    public OperationCommand Draw() => random.Next(8) switch
    {
        0 => Any(),
        _ when sale is null => Opening(),
        _ when sale.Withdrawal is not null => new ReinstateOperation(id),
        _ when sale.Conclusion is not null => random.Next(3) == 0 ? new ReopenOperation(id, "They called").WithNext(Draft()) : Correction(),
        1 or 2 or 3 => new ScheduleFollowUp(id, Draft()),
        _ => AboutFollowUp(),
    };

    private OperationCommand Any() => random.Next(9) switch
    {
        0 => Opening(),
        1 => new DescribeOperation(id).WithTitle(Of("Pump", "Válvula", null)),
        2 => new TransferOperation(id).ToBranch(Of("MTY", "GDL", null)).ToAgent(Of("ana", "beto", null)),
        3 => HandedOver(Of("ana", "carla", null)),
        4 => new ReopenOperation(id, "They called"),
        5 => new WithdrawOperation(id, "Entered twice"),
        6 => new ReinstateOperation(id),
        7 => new RecalculateDueTimes(id),
        _ => new ConcludeOperation(id, "won").WithCancelOthersReason(Of("Signed", null)),
    };

    private OperationCommand AboutFollowUp() => random.Next(10) switch
    {
        0 => Pointed(new EditFollowUp(id).WithSubject("Visit them").WithReminders(Reminder.Before(Period.FromHours(3)))),
        1 => Pointed(Moved(Due())),
        2 => Pointed(new ReassignFollowUp(id, Of("ana", "beto", IsOdd ? null : "carla"))),
        3 => Pointed(new CancelFollowUp(id, "By mail")),
        4 => sale!.Version % 3 == 0 ? Retraction() : Correction(),
        5 => Capture().WithConclusion(new ConclusionEntry("won").WithCancelOthersReason("Signed")),
        6 => new ConcludeOperation(id, "lost").WithCancelOthersReason("Signed").WithResult(new ResultEntry(Moment(), "No money")),
        7 or 8 => Capture().WithNext(Draft()),
        _ => Capture(),
    };

    private OperationCommand HandedOver(string? agent) => IsOdd
        ? new HandOverOperation(id, agent).FromAgent("beto")
        : new TransferOperation(id).ToAgentWithPending(agent);

    private FollowUpCommand Moved(Due due) => IsOdd ? new PostponeFollowUp(id, 2, "They travel") : new RescheduleFollowUp(id, due, "They travel");

    private OpenOperation Opening() => new OpenOperation(id).WithBranch(Of("MTY", "GDL", null)).WithAgent(Of("ana", "beto", null))
        .WithTitle(Of("Pump", null)).WithCustomer(Of("C-1", "C-2")).WithTimeZone(Of(Zones)).WithFirst(Draft());

    private CaptureResult Capture() => Pointed(new CaptureResult(id, Moment(), Of("Cheap", "Dear\nToo dear"))).WithOutcome(Of("price", null));

    private CorrectResult Correction() => new(id, Number(), new ResultEntry(Moment(), Of("Cheap", "Dear")), "Typing error");

    private RetractResult Retraction()
    {
        var command = IsOdd ? new RetractResult(id, "Another sale") : new RetractResult(id, "Another sale").WithNextCancelled();
        return sale!.FollowUps.FirstOrDefault(followUp => followUp.Result is not null) is { } done ? command.OnFollowUp(done.Number) : command;
    }

    private FollowUpDraft Draft()
    {
        var draft = new FollowUpDraft(Of("Call them", "Visit them"), Due()).WithAgent(Of("ana", "beto", "carla", null)).WithKind(Of("call", null));
        return random.Next(3) == 0 ? draft.WithReminders(Reminder.Before(Period.FromDays(1)), Reminder.At(Moment().PlusDays(1))) : draft;
    }

    private Due Due()
    {
        var due = random.Next(2) == 0 ? FollowUpKit.Due.On(Moment().Date) : FollowUpKit.Due.At(Moment().PlusHours(random.Next(60)));
        return random.Next(3) == 0 ? due.WithTimeZone(Of(Zones)) : due;
    }

    private T Pointed<T>(T command)
        where T : FollowUpCommand => random.Next(5) == 0 ? command : command.OnFollowUp(Number());

    private int Number() => sale is { Pending.Count: > 0 } && random.Next(4) > 0
        ? sale.Pending[random.Next(sale.Pending.Count)].Number
        : random.Next(1, 2 + (sale?.FollowUps.Count ?? 0));

    /// <summary>A local time of the last half day, seldom in the future.</summary>
    private LocalDateTime Moment()
    {
        var zone = DateTimeZoneProviders.Tzdb[sale?.TimeZone ?? Zones[0]];
        var local = now.InZone(zone).LocalDateTime.PlusMinutes(random.Next(-700, 20));
        return local.Date + new LocalTime(local.Hour, local.Minute);
    }

    private T Of<T>(params T[] values) => values[random.Next(values.Length)];
}
