using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A pending follow-up as a row of a report.</summary>
public sealed record PendingFollowUpRow
{
    internal PendingFollowUpRow(FollowUpRow row, bool isOverdue, int daysOverdue)
    {
        Operation = row.Operation;
        FollowUp = row.Number;
        Title = row.Title;
        Customer = row.Customer;
        Branch = row.Branch;
        Agent = row.Agent;
        Kind = row.Kind;
        Subject = row.Subject;
        Due = Due.Stored(row.DueDate, row.DueTime, row.TimeZone);
        OverdueFrom = row.OverdueFrom;
        OpenedAt = row.OpenedAt;
        IsOverdue = isOverdue;
        DaysOverdue = daysOverdue;
    }

    /// <summary>The ERP's own key of the sale.</summary>
    public string Operation { get; }

    /// <summary>The number of the follow-up in its operation.</summary>
    public int FollowUp { get; }

    /// <summary>The title of the operation, or null.</summary>
    public string? Title { get; }

    /// <summary>The ERP's key of the customer, or null.</summary>
    public string? Customer { get; }

    /// <summary>The branch of the operation now, or null.</summary>
    public string? Branch { get; }

    /// <summary>The agent of the follow-up, or null.</summary>
    public string? Agent { get; }

    /// <summary>The kind of the follow-up, or null.</summary>
    public string? Kind { get; }

    /// <summary>What is to be done, or null.</summary>
    public string? Subject { get; }

    /// <summary>When it is due, with its zone.</summary>
    public Due Due { get; }

    /// <summary>The first instant at which it is overdue.</summary>
    public Instant OverdueFrom { get; }

    /// <summary>When the operation was opened.</summary>
    public Instant OpenedAt { get; }

    /// <summary>Whether it is overdue.</summary>
    public bool IsOverdue { get; }

    /// <summary>How many days it is overdue; zero when it is not, or by hours only.</summary>
    public int DaysOverdue { get; }
}
