using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>One follow-up of a chain.</summary>
public sealed record FollowUpSnapshot
{
    /// <summary>The place in the chain, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The number of the follow-up whose result led to this one, or null.</summary>
    public int? PreviousNumber { get; set; }

    /// <summary>Call, visit, or the ERP's own code; null when none was given.</summary>
    public string? Kind { get; set; }

    /// <summary>What is to be done, in one line.</summary>
    public string? Subject { get; set; }

    /// <summary>More about it, in many lines, or null.</summary>
    public string? Details { get; set; }

    /// <summary>The ERP's key of the agent who is to do it, or null.</summary>
    public string? Agent { get; set; }

    /// <summary>The local date on which it is due.</summary>
    public LocalDate DueDate { get; set; }

    /// <summary>The local hour and minute at which it is due, or null when it is due by date.</summary>
    public LocalTime? DueTime { get; set; }

    /// <summary>The IANA time zone of the due value, frozen when the follow-up was scheduled.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>The first instant at which it is overdue while pending. Derived by the core.</summary>
    public Instant OverdueFrom { get; set; }

    /// <summary>
    /// <see cref="OverdueFrom"/> while it is pending and its operation is neither concluded nor withdrawn, else null.
    /// Derived by the core.
    /// </summary>
    public Instant? AttentionFrom { get; set; }

    /// <summary>The instant of its result while its operation is not withdrawn, else null. Derived by the core.</summary>
    public Instant? AnsweredAt { get; set; }

    /// <summary>Title and customer of the operation and the subject, without case and accents, for searching. Derived by the core.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>How often its due value was moved to another one; 0 while it is due as first scheduled. Derived by the core, as the values below.</summary>
    public int MoveCount { get; set; }

    /// <summary>The local due date as first scheduled; null while it was never moved.</summary>
    public LocalDate? FirstDueDate { get; set; }

    /// <summary>The local hour and minute as first scheduled; null for a due date, and while it was never moved.</summary>
    public LocalTime? FirstDueTime { get; set; }

    /// <summary>The IANA time zone as first scheduled; null while it was never moved.</summary>
    public string? FirstTimeZone { get; set; }

    /// <summary>The reason of the last move; null when none was given, and while it was never moved.</summary>
    public string? LastMoveReason { get; set; }

    /// <summary>The code of the plan that it belongs to, or null.</summary>
    public string? PlanCode { get; set; }

    /// <summary>The code of the step of the plan at which the sale is with it; null without a plan.</summary>
    public string? PlanStep { get; set; }

    /// <summary>The local date from which steps of the plan count that are due so many days after its start; null without a plan.</summary>
    public LocalDate? PlanStart { get; set; }

    /// <summary>When it was scheduled.</summary>
    public Instant ScheduledAt { get; set; }

    /// <summary>Who scheduled it.</summary>
    public string ScheduledBy { get; set; } = "";

    /// <summary>What came of it, or null.</summary>
    public ResultSnapshot? Result { get; set; }

    /// <summary>Why it was cancelled, or null.</summary>
    public CancellationSnapshot? Cancellation { get; set; }

    /// <summary>When to remind of it, in the order in which they were given.</summary>
    public IReadOnlyList<ReminderSnapshot> Reminders { get; set; } = [];

    /// <summary>Pending, done or cancelled, as the result and the cancellation say.</summary>
    public FollowUpState State =>
        Result is not null ? FollowUpState.Done : Cancellation is not null ? FollowUpState.Cancelled : FollowUpState.Pending;

    /// <summary>A deep copy, which shares nothing that can be written to.</summary>
    public FollowUpSnapshot Copy() => this with
    {
        Result = Result is null ? null : Result with { },
        Cancellation = Cancellation is null ? null : Cancellation with { },
        Reminders = Reminders is null ? null! : [.. Reminders.Select(reminder => reminder is null ? null! : reminder with { })],
    };
}
