namespace FollowUpKit;

/// <summary>How far a bulk run has come, and what came of it in the end.</summary>
public sealed record BulkCounts
{
    /// <summary>Commands that changed their operation; in a check, those that would.</summary>
    public long Changed { get; internal set; }

    /// <summary>Commands that had nothing to change.</summary>
    public long Unchanged { get; internal set; }

    /// <summary>Commands that the same run had done before it was interrupted.</summary>
    public long Repeated { get; internal set; }

    /// <summary>Commands that a rule refused.</summary>
    public long Refused { get; internal set; }

    /// <summary>Commands on operations that others changed at the same time, or after the version that the command expects.</summary>
    public long Conflicts { get; internal set; }

    /// <summary>Commands on operations that break the structure of a chain.</summary>
    public long Unreadable { get; internal set; }

    /// <summary>All commands so far.</summary>
    public long Total => Changed + Unchanged + Repeated + Refused + Conflicts + Unreadable;

    internal void Add(BulkOutcome outcome)
    {
        switch (outcome)
        {
            case BulkOutcome.Changed: Changed++; break;
            case BulkOutcome.Unchanged: Unchanged++; break;
            case BulkOutcome.Repeated: Repeated++; break;
            case BulkOutcome.Refused: Refused++; break;
            case BulkOutcome.Conflict: Conflicts++; break;
            case BulkOutcome.Unreadable: Unreadable++; break;
            default: throw new ArgumentOutOfRangeException(nameof(outcome), FormattableString.Invariant($"{(int)outcome}"), "There is no such outcome.");
        }
    }
}
