using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A follow-up that was done as a row of a report.</summary>
public sealed record ResultRow
{
    internal ResultRow(FollowUpRow row)
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
        Result = FollowUpResult.From(row.Result!);
        Delay = Result.At < row.OverdueFrom ? Duration.Zero : Result.At - row.OverdueFrom;
        IsOnTime = Result.At < row.OverdueFrom;
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

    /// <summary>What was to be done, or null.</summary>
    public string? Subject { get; }

    /// <summary>When it was due, with its zone.</summary>
    public Due Due { get; }

    /// <summary>What came of it, with the days that it was late.</summary>
    public FollowUpResult Result { get; }

    /// <summary>Whether the contact was before the follow-up became overdue.</summary>
    public bool IsOnTime { get; }

    /// <summary>How long the follow-up was overdue at the contact; zero when it was on time.</summary>
    public Duration Delay { get; }
}
