namespace FollowUpKit.Import;

/// <summary>What came of the operations of an export. Each counts once.</summary>
public sealed record RestoreCounts
{
    /// <summary>Operations that went in, with their whole history.</summary>
    public long Imported { get; internal set; }

    /// <summary>Operations that were here as they were before, to which their later commands were added.</summary>
    public long Updated { get; internal set; }

    /// <summary>Operations all of whose commands were here before.</summary>
    public long Unchanged { get; internal set; }

    /// <summary>Operations that were refused.</summary>
    public long Refused { get; internal set; }

    /// <summary>All operations of the export.</summary>
    public long Operations => Imported + Updated + Unchanged + Refused;

    /// <summary>Whether an operation was refused.</summary>
    public bool HasRefusals => Refused > 0;

    internal void Add(RestoredOperation operation)
    {
        switch (operation.Outcome)
        {
            case ImportRowOutcome.Imported: Imported++; break;
            case ImportRowOutcome.Updated: Updated++; break;
            case ImportRowOutcome.Unchanged: Unchanged++; break;
            default: Refused++; break;
        }
    }
}
