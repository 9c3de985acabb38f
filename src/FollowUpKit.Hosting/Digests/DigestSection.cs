namespace FollowUpKit.Hosting;

/// <summary>A section of a digest, with at least one row.</summary>
public sealed record DigestSection
{
    internal DigestSection(DigestSectionKind kind, long count, IReadOnlyList<ReportRow> rows)
    {
        Kind = kind;
        Count = count;
        Rows = rows;
    }

    /// <summary>What it lists.</summary>
    public DigestSectionKind Kind { get; }

    /// <summary>How many there are, listed or not.</summary>
    public long Count { get; }

    /// <summary>
    /// The first of them, at most <see cref="DigestOptions.MaxRows"/>: each a <see cref="PendingFollowUpRow"/> of a follow-up, or a
    /// <see cref="SalesControlRow"/> of an operation without a next step or a stale one.
    /// </summary>
    public IReadOnlyList<ReportRow> Rows { get; }
}
