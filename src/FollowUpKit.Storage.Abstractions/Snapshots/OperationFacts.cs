using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// The flat facts of one sales operation without its chain: all that status, lists and lookups need. Permissive on
/// purpose, so that reports work over legacy rows too; the core refuses rows that break a rule before any command runs.
/// </summary>
public abstract record OperationFacts
{
    private protected OperationFacts()
    {
    }

    /// <summary>The ERP's own key of the sale, as text.</summary>
    public string OperationId { get; set; } = "";

    /// <summary>How many commands were recorded so far; 1 after the opening. 0 is never stored.</summary>
    public long Version { get; set; }

    /// <summary>One line that a person recognises the sale by, or null.</summary>
    public string? Title { get; set; }

    /// <summary>The ERP's key of the customer, or null.</summary>
    public string? Customer { get; set; }

    /// <summary>The ERP's key of the branch that the sale belongs to now, or null.</summary>
    public string? Branch { get; set; }

    /// <summary>The ERP's key of the sales agent of the sale, or null.</summary>
    public string? Agent { get; set; }

    /// <summary>The IANA time zone that was frozen when the operation was opened.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>When the operation was opened.</summary>
    public Instant OpenedAt { get; set; }

    /// <summary>The conclusion, or null while the sale is in progress.</summary>
    public ConclusionSnapshot? Conclusion { get; set; }

    /// <summary>Whether the sale was withdrawn.</summary>
    public abstract bool IsWithdrawn { get; }

    /// <summary>How many follow-ups are pending. Derived by the core.</summary>
    public int PendingCount { get; set; }

    /// <summary>How many follow-ups have a result. Derived by the core.</summary>
    public int DoneCount { get; set; }

    /// <summary>
    /// The number of the pending follow-up that becomes overdue first, else of the last one that is not cancelled, else
    /// null. Derived by the core, as the due values below.
    /// </summary>
    public int? CurrentFollowUpNumber { get; set; }

    /// <summary>The due date of the current follow-up.</summary>
    public LocalDate? CurrentDueDate { get; set; }

    /// <summary>The time of day at which the current follow-up is due, or null when it is due by date.</summary>
    public LocalTime? CurrentDueTime { get; set; }

    /// <summary>The IANA time zone of the current follow-up.</summary>
    public string? CurrentTimeZone { get; set; }

    /// <summary>The first instant at which a pending follow-up is overdue; null when nothing is pending. Derived by the core.</summary>
    public Instant? NextOverdueFrom { get; set; }

    /// <summary>
    /// Since when nothing was done: the latest contact that a result tells of, or the opening where that is later. Null when the
    /// operation is concluded or withdrawn. Derived by the core.
    /// </summary>
    public Instant? IdleSince { get; set; }

    /// <summary>The instant of the first contact: the earliest that a result tells of. Null while there is no result. Derived by the core.</summary>
    public Instant? FirstContactAt { get; set; }

    /// <summary>From the opening to the first contact; zero where the contact was before the opening, null while there was none.</summary>
    public Duration? TimeToFirstContact => FirstContactAt is { } at ? Duration.Max(Duration.Zero, at - OpenedAt) : null;
}
