using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>A follow-up as it stands in its table: for reading and joining. Commands change it, nothing else does.</summary>
public sealed class FollowUpKitFollowUp
{
    private FollowUpKitFollowUp()
    {
    }

    /// <summary>The tenant.</summary>
    public string Tenant { get; private set; } = "";

    /// <summary>The host's key of the sale, as text.</summary>
    public string Operation { get; private set; } = "";

    /// <summary>Its number in the chain, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether it is pending, done or cancelled.</summary>
    public FollowUpState State { get; private set; }

    /// <summary>The follow-up that led to it.</summary>
    public int? PreviousNumber { get; private set; }

    /// <summary>Its kind.</summary>
    public string? Kind { get; private set; }

    /// <summary>What is to be done.</summary>
    public string? Subject { get; private set; }

    /// <summary>More about it.</summary>
    public string? Details { get; private set; }

    /// <summary>The agent.</summary>
    public string? Agent { get; private set; }

    /// <summary>The local due date.</summary>
    public LocalDate DueDate { get; private set; }

    /// <summary>The local due time; null for the whole day.</summary>
    public LocalTime? DueTime { get; private set; }

    /// <summary>The IANA time zone.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>The first instant at which it is overdue.</summary>
    public Instant OverdueFrom { get; private set; }

    /// <summary>The instant from which it wants attention; null when it does not, because it is no longer pending or its operation is ended.</summary>
    public Instant? AttentionFrom { get; private set; }

    /// <summary>The instant of the result while the operation is not withdrawn; null when reports of results leave it out.</summary>
    public Instant? AnsweredAt { get; private set; }

    /// <summary>What searches look in, folded.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>When it was scheduled.</summary>
    public Instant ScheduledAt { get; private set; }

    /// <summary>Who scheduled it.</summary>
    public string ScheduledBy { get; private set; } = "";

    /// <summary>The local date of the result.</summary>
    public LocalDate? ResultDate { get; private set; }

    /// <summary>The local time of the result.</summary>
    public LocalTime? ResultTime { get; private set; }

    /// <summary>The IANA time zone of the result.</summary>
    public string? ResultZone { get; private set; }

    /// <summary>The instant of the result; null when there is none.</summary>
    public Instant? ResultAt { get; private set; }

    /// <summary>How many days after the due date the result was; zero when it was on time.</summary>
    public int? DaysLate { get; private set; }

    /// <summary>What came of it.</summary>
    public string? ResultDetails { get; private set; }

    /// <summary>The outcome.</summary>
    public string? ResultOutcome { get; private set; }

    /// <summary>When the result was captured.</summary>
    public Instant? CapturedAt { get; private set; }

    /// <summary>Who captured it.</summary>
    public string? CapturedBy { get; private set; }

    /// <summary>When it was cancelled; null when it was not.</summary>
    public Instant? CancelledAt { get; private set; }

    /// <summary>Who cancelled it.</summary>
    public string? CancelledBy { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>The branch.</summary>
    public string? Branch { get; private set; }

    /// <summary>The customer.</summary>
    public string? Customer { get; private set; }

    /// <summary>When the operation was opened.</summary>
    public Instant OpenedAt { get; private set; }
}
