using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>An operation as it stands in its table: for reading and joining. Commands change it, nothing else does.</summary>
public sealed class FollowUpKitOperation
{
    private FollowUpKitOperation()
    {
    }

    /// <summary>The tenant.</summary>
    public string Tenant { get; private set; } = "";

    /// <summary>The host's key of the sale, as text.</summary>
    public string Operation { get; private set; } = "";

    /// <summary>How many commands were recorded.</summary>
    public long Version { get; private set; }

    /// <summary>The version of the newest command that changed something a person can see.</summary>
    public long VisibleVersion { get; private set; }

    /// <summary>What the sale is called.</summary>
    public string? Title { get; private set; }

    /// <summary>The customer.</summary>
    public string? Customer { get; private set; }

    /// <summary>The branch.</summary>
    public string? Branch { get; private set; }

    /// <summary>The agent.</summary>
    public string? Agent { get; private set; }

    /// <summary>The IANA time zone.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>When it was opened.</summary>
    public Instant OpenedAt { get; private set; }

    /// <summary>Who opened it.</summary>
    public string OpenedBy { get; private set; } = "";

    /// <summary>When the command of <see cref="VisibleVersion"/> was accepted.</summary>
    public Instant ChangedAt { get; private set; }

    /// <summary>Whose the command of <see cref="VisibleVersion"/> was.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>When it was concluded; null when it is not.</summary>
    public Instant? ConcludedAt { get; private set; }

    /// <summary>The local date of the conclusion in the zone of the operation.</summary>
    public LocalDate? ConclusionDate { get; private set; }

    /// <summary>Who concluded it.</summary>
    public string? ConcludedBy { get; private set; }

    /// <summary>The outcome.</summary>
    public string? ConclusionOutcome { get; private set; }

    /// <summary>The follow-up that concluded it.</summary>
    public int? ConclusionFollowUp { get; private set; }

    /// <summary>When it was withdrawn; null when it is not.</summary>
    public Instant? WithdrawnAt { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public string? WithdrawnBy { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>The pending follow-up that is or becomes overdue first, else the last one that is not cancelled; null when there is none.</summary>
    public int? CurrentFollowUp { get; private set; }

    /// <summary>Its local due date: that of the last follow-up when nothing is pending; null when there is none.</summary>
    public LocalDate? CurrentDueDate { get; private set; }

    /// <summary>Its local due time, that of the last follow-up when nothing is pending; null for the whole day, and when there is none.</summary>
    public LocalTime? CurrentDueTime { get; private set; }

    /// <summary>The IANA time zone of its due value, that of the last follow-up when nothing is pending; null when there is none.</summary>
    public string? CurrentTimeZone { get; private set; }

    /// <summary>The first instant at which a pending follow-up is overdue; null when nothing is pending.</summary>
    public Instant? NextOverdueFrom { get; private set; }

    /// <summary>How many follow-ups are pending.</summary>
    public int PendingCount { get; private set; }

    /// <summary>How many follow-ups have a result.</summary>
    public int DoneCount { get; private set; }

    /// <summary>What searches look in, folded.</summary>
    public string SearchText { get; private set; } = "";
}
