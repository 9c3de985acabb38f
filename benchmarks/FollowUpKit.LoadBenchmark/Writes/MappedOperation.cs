namespace FollowUpKit.LoadBenchmark;

/// <summary>A row of operations as an entity.</summary>
internal sealed class MappedOperation
{
    public string Tenant { get; set; } = "";

    public string Operation { get; set; } = "";

    public long Version { get; set; }

    public long VisibleVersion { get; set; }

    public string? Title { get; set; }

    public string? Customer { get; set; }

    public string? Branch { get; set; }

    public string? Agent { get; set; }

    public string TimeZone { get; set; } = "";

    public string SearchText { get; set; } = "";

    public DateTime OpenedAt { get; set; }

    public string OpenedBy { get; set; } = "";

    public DateTime ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public DateTime? ConcludedAt { get; set; }

    public DateOnly? ConclusionDate { get; set; }

    public string? ConcludedBy { get; set; }

    public string? ConclusionOutcome { get; set; }

    public int? ConclusionFollowUp { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public string? WithdrawalReason { get; set; }

    public string? MergedInto { get; set; }

    public int? CurrentFollowUp { get; set; }

    public DateOnly? CurrentDueDate { get; set; }

    public TimeOnly? CurrentDueTime { get; set; }

    public string? CurrentTimeZone { get; set; }

    public DateTime? NextOverdueFrom { get; set; }

    public DateTime? IdleSince { get; set; }

    public DateTime? FirstContactAt { get; set; }

    public int PendingCount { get; set; }

    public int DoneCount { get; set; }

    public List<MappedFollowUp> FollowUps { get; } = [];

    public List<MappedCommand> Commands { get; } = [];
}
