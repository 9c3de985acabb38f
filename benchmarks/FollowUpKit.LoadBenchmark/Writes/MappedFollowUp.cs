namespace FollowUpKit.LoadBenchmark;

/// <summary>A row of follow-ups as an entity.</summary>
internal sealed class MappedFollowUp
{
    public string Tenant { get; set; } = "";

    public string Operation { get; set; } = "";

    public int Number { get; set; }

    public string State { get; set; } = "";

    public int? PreviousNumber { get; set; }

    public string? Kind { get; set; }

    public string? Subject { get; set; }

    public string? Details { get; set; }

    public string? Agent { get; set; }

    public DateOnly DueDate { get; set; }

    public TimeOnly? DueTime { get; set; }

    public string TimeZone { get; set; } = "";

    public DateTime OverdueFrom { get; set; }

    public DateTime? AttentionFrom { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public DateTime ScheduledAt { get; set; }

    public string ScheduledBy { get; set; } = "";

    public int MoveCount { get; set; }

    public DateOnly? FirstDueDate { get; set; }

    public TimeOnly? FirstDueTime { get; set; }

    public string? FirstTimeZone { get; set; }

    public string? LastMoveReason { get; set; }

    public DateOnly? ResultDate { get; set; }

    public TimeOnly? ResultTime { get; set; }

    public string? ResultZone { get; set; }

    public DateTime? ResultAt { get; set; }

    public int? DaysLate { get; set; }

    public string? ResultDetails { get; set; }

    public string? ResultOutcome { get; set; }

    public DateTime? CapturedAt { get; set; }

    public bool? CapturedLate { get; set; }

    public string? CapturedBy { get; set; }

    public DateTime? CancelledAt { get; set; }

    public string? CancelledBy { get; set; }

    public string? CancelReason { get; set; }

    public string? Branch { get; set; }

    public string? Customer { get; set; }

    public DateTime OpenedAt { get; set; }

    public string SearchText { get; set; } = "";

    public List<MappedReminder> Reminders { get; } = [];
}
