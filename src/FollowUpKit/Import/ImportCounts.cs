namespace FollowUpKit;

/// <summary>How far an import has come, and what came of it in the end. Each row counts once.</summary>
public sealed record ImportCounts
{
    /// <summary>Operations that went in, with all their follow-ups.</summary>
    public long OperationsImported { get; internal set; }

    /// <summary>Operations that were there, and were concluded by their row.</summary>
    public long OperationsUpdated { get; internal set; }

    /// <summary>Operations that were there before with the same content.</summary>
    public long OperationsUnchanged { get; internal set; }

    /// <summary>Rows of operations that contradict what was done here meanwhile.</summary>
    public long OperationsLeftAlone { get; internal set; }

    /// <summary>Rows of operations that were refused.</summary>
    public long OperationsRefused { get; internal set; }

    /// <summary>Follow-ups that went in.</summary>
    public long FollowUpsImported { get; internal set; }

    /// <summary>Follow-ups that were there, and were done or cancelled by their row.</summary>
    public long FollowUpsUpdated { get; internal set; }

    /// <summary>Follow-ups that were there before with the same content.</summary>
    public long FollowUpsUnchanged { get; internal set; }

    /// <summary>Rows of follow-ups that contradict what was done here meanwhile.</summary>
    public long FollowUpsLeftAlone { get; internal set; }

    /// <summary>Rows of follow-ups that were refused, with their operation or alone.</summary>
    public long FollowUpsRefused { get; internal set; }

    /// <summary>Repairs of rows that went in.</summary>
    public long Repairs { get; internal set; }

    /// <summary>All rows of operations so far.</summary>
    public long Operations => OperationsImported + OperationsUpdated + OperationsUnchanged + OperationsLeftAlone + OperationsRefused;

    /// <summary>All rows of follow-ups so far.</summary>
    public long FollowUps => FollowUpsImported + FollowUpsUpdated + FollowUpsUnchanged + FollowUpsLeftAlone + FollowUpsRefused;

    /// <summary>Whether a row was refused.</summary>
    public bool HasRefusals => OperationsRefused > 0 || FollowUpsRefused > 0;

    internal void Add(ImportRowResult row)
    {
        Repairs += row.Repairs.Count;
        var isOperation = row.File == ImportFile.Operations;
        switch (row.Outcome)
        {
            case ImportRowOutcome.Imported when isOperation: OperationsImported++; break;
            case ImportRowOutcome.Imported: FollowUpsImported++; break;
            case ImportRowOutcome.Updated when isOperation: OperationsUpdated++; break;
            case ImportRowOutcome.Updated: FollowUpsUpdated++; break;
            case ImportRowOutcome.Unchanged when isOperation: OperationsUnchanged++; break;
            case ImportRowOutcome.Unchanged: FollowUpsUnchanged++; break;
            case ImportRowOutcome.LeftAlone when isOperation: OperationsLeftAlone++; break;
            case ImportRowOutcome.LeftAlone: FollowUpsLeftAlone++; break;
            case ImportRowOutcome.Refused when isOperation: OperationsRefused++; break;
            case ImportRowOutcome.Refused: FollowUpsRefused++; break;
            default: throw new ArgumentOutOfRangeException(nameof(row), row.Outcome.ToString(), "There is no such outcome.");
        }
    }
}
