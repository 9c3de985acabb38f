using NodaTime;

namespace FollowUpKit.Faults;

/// <summary>Which command a writer sends next, and the command of a ticket.</summary>
internal static class Script
{
    private static readonly string[] Zones = ["America/Mexico_City", "America/Tijuana", "Europe/Madrid"];
    private static readonly string?[] People = ["ana", "beto", "carla", null];
    private static readonly LocalDate Monday = new(2026, 3, 2);

    public static FollowUpKitOptions Options() => new() { DefaultTimeZone = Zones[0], Rules = { PendingLimit = 3 } };

    /// <summary>A ticket that a sale would mostly let through.</summary>
    public static Ticket Draw(Random random, string sale, SalesOperation? stored, string id)
    {
        if (stored is null) return new(sale, TicketKind.Open, 0, id);
        if (stored.Withdrawal is not null) return new(sale, TicketKind.Reinstate, 0, id);
        var done = stored.FollowUps.Where(followUp => followUp.Result is not null).Select(followUp => followUp.Number).ToList();
        if (stored.Conclusion is not null && (done.Count == 0 || random.Next(2) == 0)) return new(sale, TicketKind.Reopen, 0, id);
        if (stored.Conclusion is not null) return new(sale, TicketKind.Correct, done[random.Next(done.Count)], id);
        if (stored.Pending.Count == 0) return new(sale, random.Next(3) == 0 && done.Count > 0 ? TicketKind.Conclude : TicketKind.Schedule, 0, id);
        var pending = stored.Pending[random.Next(stored.Pending.Count)].Number;
        return random.Next(20) switch
        {
            < 7 => new(sale, TicketKind.Capture, pending, id),
            7 => new(sale, TicketKind.Schedule, 0, id),
            8 or 9 => new(sale, TicketKind.Edit, pending, id),
            10 or 11 => new(sale, TicketKind.Reschedule, pending, id),
            12 => new(sale, TicketKind.Reassign, pending, id),
            13 or 14 => new(sale, TicketKind.Transfer, 0, id),
            15 => new(sale, TicketKind.Describe, 0, id),
            16 => new(sale, TicketKind.Cancel, pending, id),
            17 => done.Count == 0 ? new(sale, TicketKind.Describe, 0, id) : new(sale, TicketKind.Correct, done[random.Next(done.Count)], id),
            18 => new(sale, TicketKind.Conclude, stored.Last?.Number ?? 0, id),
            _ => new(sale, random.Next(3) == 0 ? TicketKind.Withdraw : TicketKind.Transfer, 0, id),
        };
    }

    public static OperationCommand CommandOf(Ticket ticket)
    {
        OperationId sale = ticket.Sale;
        var random = new Random(SeedOf(ticket.Id));
        OperationCommand command = ticket.Kind switch
        {
            TicketKind.Open => new OpenOperation(sale).WithBranch(Of(random, "MTY", "GDL")).WithAgent(Of(random, People))
                .WithTitle($"Pump {ticket.Id}").WithCustomer(Of(random, "C-1", "Núñez", null)).WithTimeZone(Of(random, Zones)).WithFirst(Draft(random, ticket)),
            TicketKind.Capture => Captured(random, ticket),
            TicketKind.Schedule => new ScheduleFollowUp(sale, Draft(random, ticket)),
            TicketKind.Edit => new EditFollowUp(sale).WithSubject($"Visita {ticket.Id}").WithKind(Of(random, "visit", null)).WithReminders(Reminders(random)),
            TicketKind.Reschedule => new RescheduleFollowUp(sale, DueOf(random), $"They travel {ticket.Id}"),
            TicketKind.Reassign => new ReassignFollowUp(sale, Of(random, "ana", "beto", "dora")),
            TicketKind.Transfer => new TransferOperation(sale).ToBranch(Of(random, "MTY", "GDL", null)).ToAgentWithPending(Of(random, People)),
            TicketKind.Describe => new DescribeOperation(sale).WithTitle($"Válvula {ticket.Id}"),
            TicketKind.Cancel => new CancelFollowUp(sale, $"By mail {ticket.Id}"),
            TicketKind.Correct => new CorrectResult(sale, ticket.FollowUp, new ResultEntry(ResultAt(ticket), $"Corrected {ticket.Id}").WithTimeZone(Zones[0]), "Typing error"),
            TicketKind.Conclude => Concluding(sale, ticket),
            TicketKind.Reopen => new ReopenOperation(sale, $"They called {ticket.Id}").WithNext(Draft(random, ticket)),
            TicketKind.Withdraw => new WithdrawOperation(sale, $"Entered twice {ticket.Id}"),
            TicketKind.Reinstate => new ReinstateOperation(sale),
            _ => throw new InvalidOperationException($"Unexpected kind {ticket.Kind}."),
        };
        if (command is FollowUpCommand about && ticket.FollowUp > 0) command = about.OnFollowUp(ticket.FollowUp);
        return command.WithCommandId(ticket.Id);
    }

    private static CaptureResult Captured(Random random, Ticket ticket)
    {
        var capture = new CaptureResult(ticket.Sale, ResultAt(ticket), $"Result {ticket.Id}").WithTimeZone(Zones[0]).WithOutcome(Of(random, "price", null));
        return random.Next(4) == 0 ? capture : capture.WithNext(Draft(random, ticket));
    }

    private static ConcludeOperation Concluding(OperationId sale, Ticket ticket)
    {
        var conclude = new ConcludeOperation(sale, "won").WithCancelOthersReason($"Signed {ticket.Id}");
        return ticket.FollowUp == 0 ? conclude : conclude.WithResult(new ResultEntry(ResultAt(ticket), $"Result {ticket.Id}").WithTimeZone(Zones[0]));
    }

    private static FollowUpDraft Draft(Random random, Ticket ticket) => new FollowUpDraft($"Después {ticket.Id}", DueOf(random))
        .WithAgent(Of(random, People)).WithKind(Of(random, "call", null)).WithReminders(Reminders(random));

    /// <summary>By date or by time; some at an hour that the clocks of Tijuana skip on 8 March.</summary>
    private static Due DueOf(Random random)
    {
        var date = Monday.PlusDays(random.Next(-6, 8));
        var due = random.Next(2) == 0 ? Due.On(date) : Due.At(date, random.Next(24), 30);
        return random.Next(2) == 0 ? due : due.WithTimeZone(Of(random, Zones));
    }

    private static Reminder[] Reminders(Random random) =>
    [
        .. new[] { Reminder.Before(Period.FromDays(1)), Reminder.Before(Period.FromMinutes(90)), Reminder.At(Monday.At(new LocalTime(2, 30))) }
            .Where(_ => random.Next(2) == 0),
    ];

    /// <summary>On the day before the writers' clock, later for each follow-up of a chain.</summary>
    private static LocalDateTime ResultAt(Ticket ticket) => Monday.PlusDays(-1).AtMidnight().PlusMinutes(ticket.FollowUp);

    private static T Of<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private static int SeedOf(string id) => id.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter));
}
