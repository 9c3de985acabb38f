namespace FollowUpKit.Storage;

/// <summary>The order of reopenings: the latest first, then the key of the operation by code point, then the version. Every store gives its rows so.</summary>
public sealed class ReopeningComparer : IComparer<StoredReopening>
{
    private ReopeningComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static ReopeningComparer Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(StoredReopening? x, StoredReopening? y)
    {
        if (x is null) throw new ArgumentNullException(nameof(x));
        if (y is null) throw new ArgumentNullException(nameof(y));
        var order = y.At.CompareTo(x.At);
        if (order == 0) order = CodePointComparer.Instance.Compare(x.OperationId, y.OperationId);
        return order == 0 ? x.Version.CompareTo(y.Version) : order;
    }
}
