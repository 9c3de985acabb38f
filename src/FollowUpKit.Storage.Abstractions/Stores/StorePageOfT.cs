namespace FollowUpKit.Storage;

/// <summary>Rows in order, and whether more follow.</summary>
/// <typeparam name="T">The kind of row.</typeparam>
public sealed class StorePage<T>
{
    /// <summary>A page.</summary>
    /// <param name="rows">The rows, in order.</param>
    /// <param name="hasMore">Whether at least one row follows.</param>
    public StorePage(IReadOnlyList<T> rows, bool hasMore)
    {
        Rows = rows ?? throw new ArgumentNullException(nameof(rows));
        HasMore = hasMore;
    }

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<T> Rows { get; }

    /// <summary>Whether at least one row follows.</summary>
    public bool HasMore { get; }
}
