using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>
/// A follow-up as it stands in its table: for reading and joining. Commands change it, nothing else does.
/// Not sealed, since the lazy-loading and change-tracking proxies of Entity Framework derive from it; derive nothing else.
/// </summary>
public class FollowUpKitFollowUp
{
    /// <summary>For Entity Framework.</summary>
    protected FollowUpKitFollowUp()
    {
    }

    /// <summary>The tenant.</summary>
    public virtual string Tenant { get; protected set; } = "";

    /// <summary>The host's key of the sale, as text.</summary>
    public virtual string Operation { get; protected set; } = "";

    /// <summary>Its number in the chain, from 1.</summary>
    public virtual int Number { get; protected set; }

    /// <summary>Whether it is pending, done or cancelled.</summary>
    public virtual FollowUpState State { get; protected set; }

    /// <summary>The follow-up that led to it.</summary>
    public virtual int? PreviousNumber { get; protected set; }

    /// <summary>Its kind.</summary>
    public virtual string? Kind { get; protected set; }

    /// <summary>What is to be done.</summary>
    public virtual string? Subject { get; protected set; }

    /// <summary>More about it.</summary>
    public virtual string? Details { get; protected set; }

    /// <summary>The agent.</summary>
    public virtual string? Agent { get; protected set; }

    /// <summary>The local due date.</summary>
    public virtual LocalDate DueDate { get; protected set; }

    /// <summary>The local due time; null for the whole day.</summary>
    public virtual LocalTime? DueTime { get; protected set; }

    /// <summary>The IANA time zone.</summary>
    public virtual string TimeZone { get; protected set; } = "";

    /// <summary>The first instant at which it is overdue.</summary>
    public virtual Instant OverdueFrom { get; protected set; }

    /// <summary>The instant from which it wants attention; null when it does not, because it is no longer pending or its operation is ended.</summary>
    public virtual Instant? AttentionFrom { get; protected set; }

    /// <summary>The instant of the result while the operation is not withdrawn; null when reports of results leave it out.</summary>
    public virtual Instant? AnsweredAt { get; protected set; }

    /// <summary>What searches look in, folded.</summary>
    public virtual string SearchText { get; protected set; } = "";

    /// <summary>When it was scheduled.</summary>
    public virtual Instant ScheduledAt { get; protected set; }

    /// <summary>Who scheduled it.</summary>
    public virtual string ScheduledBy { get; protected set; } = "";

    /// <summary>How often its due value was moved; 0 while it is due as first scheduled.</summary>
    public virtual int MoveCount { get; protected set; }

    /// <summary>The local due date as first scheduled; null while it was never moved.</summary>
    public virtual LocalDate? FirstDueDate { get; protected set; }

    /// <summary>The local due time as first scheduled; null for the whole day, and while it was never moved.</summary>
    public virtual LocalTime? FirstDueTime { get; protected set; }

    /// <summary>The IANA time zone as first scheduled; null while it was never moved.</summary>
    public virtual string? FirstTimeZone { get; protected set; }

    /// <summary>The reason of the last move.</summary>
    public virtual string? LastMoveReason { get; protected set; }

    /// <summary>The code of its plan.</summary>
    public virtual string? PlanCode { get; protected set; }

    /// <summary>The code of the step of the plan.</summary>
    public virtual string? PlanStep { get; protected set; }

    /// <summary>The local date from which the plan counts.</summary>
    public virtual LocalDate? PlanStart { get; protected set; }

    /// <summary>The local date of the result.</summary>
    public virtual LocalDate? ResultDate { get; protected set; }

    /// <summary>The local time of the result.</summary>
    public virtual LocalTime? ResultTime { get; protected set; }

    /// <summary>The IANA time zone of the result.</summary>
    public virtual string? ResultZone { get; protected set; }

    /// <summary>The instant of the result; null when there is none.</summary>
    public virtual Instant? ResultAt { get; protected set; }

    /// <summary>How many days after the due date the result was; zero when it was on time.</summary>
    public virtual int? DaysLate { get; protected set; }

    /// <summary>What came of it.</summary>
    public virtual string? ResultDetails { get; protected set; }

    /// <summary>The outcome.</summary>
    public virtual string? ResultOutcome { get; protected set; }

    /// <summary>When the result was captured.</summary>
    public virtual Instant? CapturedAt { get; protected set; }

    /// <summary>Whether the date and time of the result were entered long after the contact; null when there is none.</summary>
    public virtual bool? CapturedLate { get; protected set; }

    /// <summary>Who captured it.</summary>
    public virtual string? CapturedBy { get; protected set; }

    /// <summary>When it was cancelled; null when it was not.</summary>
    public virtual Instant? CancelledAt { get; protected set; }

    /// <summary>Who cancelled it.</summary>
    public virtual string? CancelledBy { get; protected set; }

    /// <summary>Why it was cancelled.</summary>
    public virtual string? CancelReason { get; protected set; }

    /// <summary>The branch.</summary>
    public virtual string? Branch { get; protected set; }

    /// <summary>The customer.</summary>
    public virtual string? Customer { get; protected set; }

    /// <summary>When the operation was opened.</summary>
    public virtual Instant OpenedAt { get; protected set; }
}
