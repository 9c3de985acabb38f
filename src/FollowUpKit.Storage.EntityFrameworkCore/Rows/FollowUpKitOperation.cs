using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>
/// An operation as it stands in its table: for reading and joining. Commands change it, nothing else does.
/// Not sealed, since the lazy-loading and change-tracking proxies of Entity Framework derive from it; derive nothing else.
/// </summary>
public class FollowUpKitOperation
{
    /// <summary>For Entity Framework.</summary>
    protected FollowUpKitOperation()
    {
    }

    /// <summary>The tenant.</summary>
    public virtual string Tenant { get; protected set; } = "";

    /// <summary>The host's key of the sale, as text.</summary>
    public virtual string Operation { get; protected set; } = "";

    /// <summary>How many commands were recorded.</summary>
    public virtual long Version { get; protected set; }

    /// <summary>The version of the newest command that changed something a person can see.</summary>
    public virtual long VisibleVersion { get; protected set; }

    /// <summary>What the sale is called.</summary>
    public virtual string? Title { get; protected set; }

    /// <summary>The customer.</summary>
    public virtual string? Customer { get; protected set; }

    /// <summary>The branch.</summary>
    public virtual string? Branch { get; protected set; }

    /// <summary>The agent.</summary>
    public virtual string? Agent { get; protected set; }

    /// <summary>The IANA time zone.</summary>
    public virtual string TimeZone { get; protected set; } = "";

    /// <summary>When it was opened.</summary>
    public virtual Instant OpenedAt { get; protected set; }

    /// <summary>Who opened it.</summary>
    public virtual string OpenedBy { get; protected set; } = "";

    /// <summary>When the command of <see cref="VisibleVersion"/> was accepted.</summary>
    public virtual Instant ChangedAt { get; protected set; }

    /// <summary>Whose the command of <see cref="VisibleVersion"/> was.</summary>
    public virtual string ChangedBy { get; protected set; } = "";

    /// <summary>When its latest conclusion was undone; null when none was.</summary>
    public virtual Instant? ReopenedAt { get; protected set; }

    /// <summary>When it was concluded; null when it is not.</summary>
    public virtual Instant? ConcludedAt { get; protected set; }

    /// <summary>The local date of the conclusion in the zone of the operation.</summary>
    public virtual LocalDate? ConclusionDate { get; protected set; }

    /// <summary>Who concluded it.</summary>
    public virtual string? ConcludedBy { get; protected set; }

    /// <summary>The outcome.</summary>
    public virtual string? ConclusionOutcome { get; protected set; }

    /// <summary>The follow-up that concluded it.</summary>
    public virtual int? ConclusionFollowUp { get; protected set; }

    /// <summary>When it was withdrawn; null when it is not.</summary>
    public virtual Instant? WithdrawnAt { get; protected set; }

    /// <summary>Who withdrew it.</summary>
    public virtual string? WithdrawnBy { get; protected set; }

    /// <summary>Why it was withdrawn.</summary>
    public virtual string? WithdrawalReason { get; protected set; }

    /// <summary>The operation, by its key at that time, of which it became part; null where it was withdrawn for another reason, and when it is not.</summary>
    public virtual string? MergedInto { get; protected set; }

    /// <summary>The pending follow-up that is or becomes overdue first, else the last one that is not cancelled; null when there is none.</summary>
    public virtual int? CurrentFollowUp { get; protected set; }

    /// <summary>Its local due date: that of the last follow-up when nothing is pending; null when there is none.</summary>
    public virtual LocalDate? CurrentDueDate { get; protected set; }

    /// <summary>Its local due time, that of the last follow-up when nothing is pending; null for the whole day, and when there is none.</summary>
    public virtual LocalTime? CurrentDueTime { get; protected set; }

    /// <summary>The IANA time zone of its due value, that of the last follow-up when nothing is pending; null when there is none.</summary>
    public virtual string? CurrentTimeZone { get; protected set; }

    /// <summary>The first instant at which a pending follow-up is overdue; null when nothing is pending.</summary>
    public virtual Instant? NextOverdueFrom { get; protected set; }

    /// <summary>Since when nothing was done: the latest contact that a result tells of, or the opening where that is later; null when it is concluded or withdrawn.</summary>
    public virtual Instant? IdleSince { get; protected set; }

    /// <summary>The instant of the first contact, the earliest that a result tells of; null while there is no result.</summary>
    public virtual Instant? FirstContactAt { get; protected set; }

    /// <summary>How many follow-ups are pending.</summary>
    public virtual int PendingCount { get; protected set; }

    /// <summary>How many follow-ups have a result.</summary>
    public virtual int DoneCount { get; protected set; }

    /// <summary>What searches look in, folded.</summary>
    public virtual string SearchText { get; protected set; } = "";
}
