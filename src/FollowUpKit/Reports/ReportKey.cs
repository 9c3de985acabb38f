using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>A key to group by, and its place among the others: by rank, then by code point, none last.</summary>
internal readonly record struct ReportKey(string? Text, int Rank = 0) : IComparable<ReportKey>
{
    public int CompareTo(ReportKey other) =>
        Rank == other.Rank ? CodePointComparer.Instance.Compare(Text, other.Text) : Rank.CompareTo(other.Rank);
}
