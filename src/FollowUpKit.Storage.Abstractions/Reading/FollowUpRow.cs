using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>A follow-up as a row of a report, with what a person needs to know of its operation.</summary>
public sealed record FollowUpRow
{
    /// <summary>The ERP's own key of the sale.</summary>
    public string OperationId { get; set; } = "";

    /// <summary>The number of the follow-up in its operation.</summary>
    public int Number { get; set; }

    /// <summary>The title of the operation, or null.</summary>
    public string? Title { get; set; }

    /// <summary>The ERP's key of the customer, or null.</summary>
    public string? Customer { get; set; }

    /// <summary>The branch of the operation now, or null.</summary>
    public string? Branch { get; set; }

    /// <summary>The agent of the follow-up, or null.</summary>
    public string? Agent { get; set; }

    /// <summary>The kind of the follow-up, or null.</summary>
    public string? Kind { get; set; }

    /// <summary>The subject of the follow-up, or null.</summary>
    public string? Subject { get; set; }

    /// <summary>The local date on which it is due.</summary>
    public LocalDate DueDate { get; set; }

    /// <summary>The local hour and minute at which it is due, or null when it is due by date.</summary>
    public LocalTime? DueTime { get; set; }

    /// <summary>The IANA time zone of the due value.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>The first instant at which it is overdue.</summary>
    public Instant OverdueFrom { get; set; }

    /// <summary>How often its due value was moved; 0 while it is due as first scheduled.</summary>
    public int MoveCount { get; set; }

    /// <summary>The local due date as first scheduled; null while it was never moved.</summary>
    public LocalDate? FirstDueDate { get; set; }

    /// <summary>The local hour and minute as first scheduled; null for a due date, and while it was never moved.</summary>
    public LocalTime? FirstDueTime { get; set; }

    /// <summary>The IANA time zone as first scheduled; null while it was never moved.</summary>
    public string? FirstTimeZone { get; set; }

    /// <summary>The reason of the last move, or null.</summary>
    public string? LastMoveReason { get; set; }

    /// <summary>When its operation was opened.</summary>
    public Instant OpenedAt { get; set; }

    /// <summary>What came of it, or null.</summary>
    public ResultSnapshot? Result { get; set; }

    /// <summary>The row of a follow-up.</summary>
    /// <param name="operation">Its operation.</param>
    /// <param name="followUp">The follow-up.</param>
    public static FollowUpRow From(OperationFacts operation, FollowUpSnapshot followUp)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (followUp is null) throw new ArgumentNullException(nameof(followUp));
        return new()
        {
            OperationId = operation.OperationId,
            Number = followUp.Number,
            Title = operation.Title,
            Customer = operation.Customer,
            Branch = operation.Branch,
            Agent = followUp.Agent,
            Kind = followUp.Kind,
            Subject = followUp.Subject,
            DueDate = followUp.DueDate,
            DueTime = followUp.DueTime,
            TimeZone = followUp.TimeZone,
            OverdueFrom = followUp.OverdueFrom,
            MoveCount = followUp.MoveCount,
            FirstDueDate = followUp.FirstDueDate,
            FirstDueTime = followUp.FirstDueTime,
            FirstTimeZone = followUp.FirstTimeZone,
            LastMoveReason = followUp.LastMoveReason,
            OpenedAt = operation.OpenedAt,
            Result = followUp.Result is null ? null : followUp.Result with { },
        };
    }
}
