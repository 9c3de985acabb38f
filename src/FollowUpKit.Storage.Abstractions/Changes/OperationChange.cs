using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// Something that happened to a sales operation, in the past tense. The family is closed: these nested records are all
/// there are. Folding the changes of a command over the operation before it gives the operation after it.
/// </summary>
public abstract record OperationChange
{
    private OperationChange()
    {
    }

    /// <summary>A deep copy, which shares nothing that can be written to.</summary>
    public OperationChange Copy() => this switch
    {
        FollowUpScheduled scheduled => scheduled with { FollowUp = scheduled.FollowUp.Copy() },
        FollowUpEdited edited => edited with { Reminders = Copies(edited.Reminders) },
        FollowUpRescheduled moved => moved with { Reminders = Copies(moved.Reminders) },
        FollowUpCancelled cancelled => cancelled with { Cancellation = cancelled.Cancellation with { } },
        ResultCaptured captured => captured with { Result = captured.Result with { } },
        ResultCorrected corrected => corrected with { Before = corrected.Before with { }, Result = corrected.Result with { } },
        ResultRetracted retracted => retracted with { Before = retracted.Before with { } },
        Concluded concluded => concluded with { Conclusion = concluded.Conclusion with { } },
        Reopened reopened => reopened with { Conclusion = reopened.Conclusion with { } },
        Merged merged => merged with { FollowUps = [.. merged.FollowUps.Select(followUp => followUp.Copy())] },
        Withdrawn withdrawn => withdrawn with { Withdrawal = withdrawn.Withdrawal with { } },
        DueTimesRecalculated rederived => rederived with { Reminders = Copies(rederived.Reminders) },
        _ => this with { },
    };

    private static List<ReminderSnapshot> Copies(IReadOnlyList<ReminderSnapshot> reminders) =>
        [.. reminders.Select(reminder => reminder with { })];

    /// <summary>The operation was opened.</summary>
    public sealed record Opened : OperationChange
    {
        /// <summary>One line that a person recognises the sale by, or null.</summary>
        public string? Title { get; set; }

        /// <summary>The ERP's key of the customer, or null.</summary>
        public string? Customer { get; set; }

        /// <summary>The ERP's key of the branch, or null.</summary>
        public string? Branch { get; set; }

        /// <summary>The ERP's key of the sales agent, or null.</summary>
        public string? Agent { get; set; }

        /// <summary>The IANA time zone of the operation, frozen from now on.</summary>
        public string TimeZone { get; set; } = "";

        /// <summary>The time zone as it was given, where another id is stored for it; else null.</summary>
        public string? GivenTimeZone { get; set; }

        /// <summary>When it was opened.</summary>
        public Instant At { get; set; }

        /// <summary>Who opened it.</summary>
        public string By { get; set; } = "";
    }

    /// <summary>Title or customer were given anew.</summary>
    public sealed record Described : OperationChange
    {
        /// <summary>The title from now on, or null.</summary>
        public string? Title { get; set; }

        /// <summary>The ERP's key of the customer from now on, or null.</summary>
        public string? Customer { get; set; }
    }

    /// <summary>The operation went to another branch or agent. Follow-ups that go with it have changes of their own.</summary>
    public sealed record Transferred : OperationChange
    {
        /// <summary>The branch from now on, or null.</summary>
        public string? Branch { get; set; }

        /// <summary>The sales agent from now on, or null.</summary>
        public string? Agent { get; set; }
    }

    /// <summary>A follow-up was added to the chain.</summary>
    public sealed record FollowUpScheduled : OperationChange
    {
        /// <summary>The follow-up as it was scheduled.</summary>
        public FollowUpSnapshot FollowUp { get; set; } = new();

        /// <summary>The time zone as it was given, where another id is stored for it; else null.</summary>
        public string? GivenTimeZone { get; set; }
    }

    /// <summary>What a pending follow-up is about was given anew.</summary>
    public sealed record FollowUpEdited : OperationChange
    {
        /// <summary>The number of the follow-up.</summary>
        public int Number { get; set; }

        /// <summary>The kind from now on, or null.</summary>
        public string? Kind { get; set; }

        /// <summary>The subject from now on.</summary>
        public string Subject { get; set; } = "";

        /// <summary>The details from now on, or null.</summary>
        public string? Details { get; set; }

        /// <summary>The reminders from now on.</summary>
        public IReadOnlyList<ReminderSnapshot> Reminders { get; set; } = [];
    }

    /// <summary>A pending follow-up is due at another time.</summary>
    public sealed record FollowUpRescheduled : OperationChange
    {
        /// <summary>The number of the follow-up.</summary>
        public int Number { get; set; }

        /// <summary>The due date from now on.</summary>
        public LocalDate DueDate { get; set; }

        /// <summary>The due hour and minute from now on, or null for a due date.</summary>
        public LocalTime? DueTime { get; set; }

        /// <summary>The IANA time zone from now on.</summary>
        public string TimeZone { get; set; } = "";

        /// <summary>The time zone as it was given, where another id is stored for it; else null.</summary>
        public string? GivenTimeZone { get; set; }

        /// <summary>The first instant at which it is overdue.</summary>
        public Instant OverdueFrom { get; set; }

        /// <summary>The reminders with their instants from now on.</summary>
        public IReadOnlyList<ReminderSnapshot> Reminders { get; set; } = [];

        /// <summary>The reason that was given.</summary>
        public string Reason { get; set; } = "";
    }

    /// <summary>A pending follow-up went to another agent.</summary>
    public sealed record FollowUpReassigned : OperationChange
    {
        /// <summary>The number of the follow-up.</summary>
        public int Number { get; set; }

        /// <summary>The agent from now on, or null.</summary>
        public string? Agent { get; set; }
    }

    /// <summary>A pending follow-up was called off.</summary>
    public sealed record FollowUpCancelled : OperationChange
    {
        /// <summary>The number of the follow-up.</summary>
        public int Number { get; set; }

        /// <summary>When, by whom and why.</summary>
        public CancellationSnapshot Cancellation { get; set; } = new();
    }

    /// <summary>A pending follow-up got its result and is done.</summary>
    public sealed record ResultCaptured : OperationChange
    {
        /// <summary>The number of the follow-up.</summary>
        public int Number { get; set; }

        /// <summary>The result.</summary>
        public ResultSnapshot Result { get; set; } = new();

        /// <summary>The time zone as it was given, where another id is stored for it; else null.</summary>
        public string? GivenTimeZone { get; set; }
    }

    /// <summary>The result of a follow-up that is done was put right.</summary>
    public sealed record ResultCorrected : OperationChange
    {
        /// <summary>The number of the follow-up.</summary>
        public int Number { get; set; }

        /// <summary>The result until now, kept for the history.</summary>
        public ResultSnapshot Before { get; set; } = new();

        /// <summary>The result from now on.</summary>
        public ResultSnapshot Result { get; set; } = new();

        /// <summary>The time zone as it was given, where another id is stored for it; else null.</summary>
        public string? GivenTimeZone { get; set; }

        /// <summary>The reason that was given.</summary>
        public string Reason { get; set; } = "";
    }

    /// <summary>The result of a follow-up was taken back: the follow-up is pending again.</summary>
    public sealed record ResultRetracted : OperationChange
    {
        /// <summary>The number of the follow-up.</summary>
        public int Number { get; set; }

        /// <summary>The result until now, kept for the history.</summary>
        public ResultSnapshot Before { get; set; } = new();

        /// <summary>The reason that was given.</summary>
        public string Reason { get; set; } = "";
    }

    /// <summary>The chase of the sale ended.</summary>
    public sealed record Concluded : OperationChange
    {
        /// <summary>When, by whom, how and through which follow-up.</summary>
        public ConclusionSnapshot Conclusion { get; set; } = new();
    }

    /// <summary>The conclusion was taken back and the chase goes on.</summary>
    public sealed record Reopened : OperationChange
    {
        /// <summary>The conclusion that was undone, kept for the history and for reports.</summary>
        public ConclusionSnapshot Conclusion { get; set; } = new();

        /// <summary>The local date of the reopening in the zone of the operation. Derived by the core.</summary>
        public LocalDate Date { get; set; }

        /// <summary>The reason that was given.</summary>
        public string Reason { get; set; } = "";
    }

    /// <summary>
    /// The chain of another operation, which was the same sale, became part of this one. All follow-ups of both are numbered anew: those of
    /// the other get the numbers that they have here, those that were there before get the numbers left, in their order.
    /// </summary>
    public sealed record Merged : OperationChange
    {
        /// <summary>The key of the other operation at that time. It is withdrawn, with a pointer to this one.</summary>
        public string OperationId { get; set; } = "";

        /// <summary>Its follow-ups in their order, each with the number and the link that it has from now on: the first was number 1 there.</summary>
        public IReadOnlyList<FollowUpSnapshot> FollowUps { get; set; } = [];

        /// <summary>The reason that was given.</summary>
        public string Reason { get; set; } = "";
    }

    /// <summary>The ERP gave the sale another key. All that was stored under the key before moves with it.</summary>
    public sealed record OperationIdChanged : OperationChange
    {
        /// <summary>The key until now.</summary>
        public string Before { get; set; } = "";

        /// <summary>The key from now on.</summary>
        public string After { get; set; } = "";
    }

    /// <summary>The ERP took the sale away.</summary>
    public sealed record Withdrawn : OperationChange
    {
        /// <summary>When, by whom and why.</summary>
        public WithdrawalSnapshot Withdrawal { get; set; } = new();
    }

    /// <summary>The sale is back.</summary>
    public sealed record Reinstated : OperationChange;

    /// <summary>New time-zone rules moved the instants of a pending follow-up; its local values stayed as they are.</summary>
    public sealed record DueTimesRecalculated : OperationChange
    {
        /// <summary>The number of the follow-up.</summary>
        public int Number { get; set; }

        /// <summary>The first instant at which it is overdue.</summary>
        public Instant OverdueFrom { get; set; }

        /// <summary>The same reminders with their instants from now on.</summary>
        public IReadOnlyList<ReminderSnapshot> Reminders { get; set; } = [];
    }
}
