namespace FollowUpKit.Import;

/// <summary>
/// Brings the rows of each operation together, whatever their order. Rows of long files are spread over temporary files by their
/// operation, so that one part after the other fits in memory.
/// </summary>
internal sealed class RowGroups : IDisposable
{
    private const int MaxParts = 256;

    private readonly IReadOnlyList<SourceRowFile> _parts;
    private readonly List<SourceRow> _rows = [];

    /// <param name="files">The files.</param>
    /// <param name="bytesAtOnce">How many bytes of the files fit in memory.</param>
    public RowGroups(IReadOnlyList<HistoryFile> files, long bytesAtOnce)
    {
        // A workbook is compressed.
        var length = files.Sum(file => file.Length * (file.Table.Format.IsWorkbook ? 10 : 1));
        _parts = length <= bytesAtOnce ? [] : [.. Enumerable.Range(0, (int)Math.Min(MaxParts, 1 + (length / bytesAtOnce))).Select(_ => new SourceRowFile(files))];
    }

    public void Add(SourceRow row)
    {
        if (_parts.Count == 0) _rows.Add(row);
        else _parts[(int)((uint)StringComparer.Ordinal.GetHashCode(KeyOf(row) ?? "") % (uint)_parts.Count)].Add(row);
    }

    /// <summary>The rows of one operation after the other; a row without a key alone.</summary>
    public IEnumerable<IReadOnlyList<SourceRow>> Groups() => _parts.Count == 0 ? GroupsOf(_rows) : _parts.SelectMany(part => GroupsOf(part.Rows()));

    public void Dispose()
    {
        foreach (var part in _parts) part.Dispose();
    }

    private static IEnumerable<IReadOnlyList<SourceRow>> GroupsOf(IEnumerable<SourceRow> rows) => rows.GroupBy(row => (object?)KeyOf(row) ?? row).Select(group => group.ToList());

    private static string? KeyOf(SourceRow row) => (row.File.Operation ?? row.File.FollowUp)!.KeyOf(row.Row.Values);
}
