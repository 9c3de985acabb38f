namespace FollowUpKit.Storage.Relational;

/// <summary>All rows of a sale as they are stored.</summary>
internal sealed class StoredRows
{
    private readonly Dictionary<Table, List<object?[]>> _rows = [];

    /// <summary>The history, oldest first.</summary>
    public List<HistoryRow> History { get; } = [];

    public bool IsEmpty => History.Count == 0 && _rows.Count == 0;

    /// <summary>The rows of a table, each with the facts of all of its columns.</summary>
    public IReadOnlyList<object?[]> Of(Table table) => _rows.TryGetValue(table, out var rows) ? rows : [];

    public void Add(Table table, object?[] row)
    {
        if (!_rows.TryGetValue(table, out var rows)) _rows.Add(table, rows = []);
        rows.Add(row);
    }
}
