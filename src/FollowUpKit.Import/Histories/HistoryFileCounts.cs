namespace FollowUpKit.Import;

/// <summary>What came of the rows of one file. Each row counts once, by the gravest of what came of its parts.</summary>
public sealed class HistoryFileCounts
{
    internal HistoryFileCounts(HistoryFile file) => File = file;

    /// <summary>The file.</summary>
    public HistoryFile File { get; }

    /// <summary>Rows of which something new went in.</summary>
    public long Imported { get; private set; }

    /// <summary>Rows that brought something new to an operation or follow-up that was there.</summary>
    public long Updated { get; private set; }

    /// <summary>Rows of which all was there.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Rows of which at least a part was left alone.</summary>
    public long LeftAlone { get; private set; }

    /// <summary>Rows that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>All rows of the file.</summary>
    public long Rows => Imported + Updated + Unchanged + LeftAlone + Refused;

    /// <summary>The file of the refused rows; null where there is none.</summary>
    public string? RefusedPath { get; internal set; }

    /// <summary>The file of the rows that were left alone; null where there is none.</summary>
    public string? LeftAlonePath { get; internal set; }

    /// <summary>The file of the rows that went in otherwise than they stand in the file; null where there is none.</summary>
    public string? RepairedPath { get; internal set; }

    internal void Add(ImportRowOutcome outcome)
    {
        switch (outcome)
        {
            case ImportRowOutcome.Imported: Imported++; break;
            case ImportRowOutcome.Updated: Updated++; break;
            case ImportRowOutcome.Unchanged: Unchanged++; break;
            case ImportRowOutcome.LeftAlone: LeftAlone++; break;
            case ImportRowOutcome.Refused: Refused++; break;
            default: throw new ArgumentOutOfRangeException(nameof(outcome), outcome.ToString(), "There is no such outcome.");
        }
    }
}
