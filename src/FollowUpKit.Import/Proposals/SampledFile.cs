namespace FollowUpKit.Import;

/// <summary>A file, and values of its columns to judge them by.</summary>
internal sealed class SampledFile
{
    private const int MaxValues = 5_000;

    private readonly HashSet<string>[] _values;
    private readonly bool[] _repeats;

    public SampledFile(TableFile table)
    {
        Table = table;
        _values = [.. table.Columns.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        _repeats = new bool[_values.Length];
        foreach (var row in table.ReadRows().Where(row => !row.HasProblem))
        {
            for (var i = 0; i < row.Values.Count; i++)
            {
                if (row.Values[i].Trim() is { Length: > 0 } value && _values[i].Count < MaxValues) _repeats[i] |= !_values[i].Add(value);
            }
        }
    }

    public TableFile Table { get; }

    /// <summary>Different values of a column, up to 5,000.</summary>
    public IReadOnlyCollection<string> ValuesOf(string column) => _values[Table.IndexOf(column)];

    /// <summary>Whether no value of a column comes twice, as far as it was sampled.</summary>
    public bool IsUnique(string column) => !_repeats[Table.IndexOf(column)];

    /// <summary>The columns of the file among names in any spelling, in the order of the names.</summary>
    public IEnumerable<string> Find(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            foreach (var column in Table.Columns.Where(column => ColumnNames.Plain(column) == name)) yield return column;
        }
    }
}
