using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A concluded operation as a row of a report.</summary>
public sealed record ConclusionRow
{
    internal ConclusionRow(OperationRow row)
    {
        Operation = row.Operation;
        Title = row.Title;
        Customer = row.Customer;
        Branch = row.Branch;
        Agent = row.Agent;
        OpenedAt = row.OpenedAt;
        Links = row.DoneCount;
        Conclusion = Conclusion.From(row.Conclusion!);
    }

    /// <summary>The ERP's own key of the sale.</summary>
    public string Operation { get; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; }

    /// <summary>The ERP's key of the customer, or null.</summary>
    public string? Customer { get; }

    /// <summary>Its branch now, or null.</summary>
    public string? Branch { get; }

    /// <summary>The sales agent of the operation, or null.</summary>
    public string? Agent { get; }

    /// <summary>When it was opened.</summary>
    public Instant OpenedAt { get; }

    /// <summary>How many follow-ups with a result led to the conclusion.</summary>
    public int Links { get; }

    /// <summary>When, by whom, how and through which follow-up it was concluded.</summary>
    public Conclusion Conclusion { get; }
}
