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
        MoveCount = row.MoveCount;
        FirstDue = row.FirstDueDate is { } first ? Due.Stored(first, row.FirstDueTime, row.FirstTimeZone ?? row.TimeZone) : Due;
        LastMoveReason = row.LastMoveReason;
    }

    /// <summary>The number of the follow-up in its operation.</summary>
    public int FollowUpNumber { get; }

    /// <summary>The kind of the follow-up, or null.</summary>
    public string? Kind { get; }

    /// <summary>What is, or was, to be done, or null.</summary>
    public string? Subject { get; }

    /// <summary>When it is, or was, due, with its zone.</summary>
    public Due Due { get; }

    /// <summary>How often its due value was moved to another one; 0 while it is due as first scheduled.</summary>
    public int MoveCount { get; }

    /// <summary>When it was due as first scheduled, with its zone; <see cref="Due"/> while it was never moved.</summary>
    public Due FirstDue { get; }

    /// <summary>The reason of the last move; null when none was given, and while it was never moved.</summary>
    public string? LastMoveReason { get; }
}
