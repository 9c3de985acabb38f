using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>What the rows of all reports of follow-ups have in common. Only types of this library derive from it.</summary>
public abstract record FollowUpReportRow : ReportRow
{
    private protected FollowUpReportRow(FollowUpRow row)
        : base(row.OperationId, row.Title, row.Customer, row.Branch, row.Agent)
    {
        FollowUpNumber = row.Number;
        Kind = row.Kind;
        Subject = row.Subject;
        Due = Due.Stored(row.DueDate, row.DueTime, row.TimeZone);
    }

    /// <summary>The number of the follow-up in its operation.</summary>
    public int FollowUpNumber { get; }

    /// <summary>The kind of the follow-up, or null.</summary>
    public string? Kind { get; }

    /// <summary>What is, or was, to be done, or null.</summary>
    public string? Subject { get; }

    /// <summary>When it is, or was, due, with its zone.</summary>
    public Due Due { get; }
}
