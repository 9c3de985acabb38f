using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// The columns of a part of an operation: each with its type, its greatest length, the fact that is written to it, and where
/// that fact is put when it is read. What has no <c>set</c> is written only.
/// </summary>
/// <typeparam name="T">The part.</typeparam>
/// <param name="isOptional">Whether a row may be without the part; all its columns are null then. Its first column tells.</param>
internal sealed class ColumnSet<T>(bool isOptional = false)
    where T : class
{
    private readonly List<Column<T>> _columns = [];

    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>Those that are read back.</summary>
    public IEnumerable<Column> ReadColumns => _columns.Where(column => column.IsRead);

    public ColumnSet<T> Text(string name, int? length, Func<T, string> get, Action<T, string>? set = null) =>
        Add(name, ColumnType.Text, length, false, part => get(part), set is null ? null : (part, row) => set(part, row.Text()));

    public ColumnSet<T> TextOrNull(string name, int? length, Func<T, string?> get, Action<T, string?>? set = null) =>
        Add(name, ColumnType.Text, length, true, part => get(part), set is null ? null : (part, row) => set(part, row.TextOrNull()));

    public ColumnSet<T> Integer(string name, Func<T, int> get, Action<T, int>? set = null) =>
        Add(name, ColumnType.Integer, null, false, part => get(part), set is null ? null : (part, row) => set(part, row.Integer()));

    public ColumnSet<T> IntegerOrNull(string name, Func<T, int?> get, Action<T, int?>? set = null) =>
        Add(name, ColumnType.Integer, null, true, part => get(part), set is null ? null : (part, row) => set(part, row.IntegerOrNull()));

    public ColumnSet<T> Boolean(string name, Func<T, bool> get, Action<T, bool>? set = null) =>
        Add(name, ColumnType.Boolean, null, false, part => get(part), set is null ? null : (part, row) => set(part, row.Boolean()));

    public ColumnSet<T> Long(string name, Func<T, long> get, Action<T, long>? set = null) =>
        Add(name, ColumnType.Long, null, false, part => get(part), set is null ? null : (part, row) => set(part, row.Long()));

    public ColumnSet<T> BytesOrNull(string name, int? length, Func<T, byte[]?> get, Action<T, byte[]?>? set = null) =>
        Add(name, ColumnType.Bytes, length, true, part => get(part), set is null ? null : (part, row) => set(part, row.BytesOrNull()));

    public ColumnSet<T> Instant(string name, Func<T, Instant> get, Action<T, Instant>? set = null) =>
        Add(name, ColumnType.Instant, null, false, part => get(part), set is null ? null : (part, row) => set(part, row.Instant()));

    public ColumnSet<T> InstantOrNull(string name, Func<T, Instant?> get, Action<T, Instant?>? set = null) =>
        Add(name, ColumnType.Instant, null, true, part => get(part), set is null ? null : (part, row) => set(part, row.InstantOrNull()));

    public ColumnSet<T> Date(string name, Func<T, LocalDate> get, Action<T, LocalDate>? set = null) =>
        Add(name, ColumnType.Date, null, false, part => get(part), set is null ? null : (part, row) => set(part, row.Date()));

    public ColumnSet<T> DateOrNull(string name, Func<T, LocalDate?> get, Action<T, LocalDate?>? set = null) =>
        Add(name, ColumnType.Date, null, true, part => get(part), set is null ? null : (part, row) => set(part, row.DateOrNull()));

    public ColumnSet<T> Time(string name, Func<T, LocalTime> get, Action<T, LocalTime>? set = null) =>
        Add(name, ColumnType.Time, null, false, part => get(part), set is null ? null : (part, row) => set(part, row.Time()));

    public ColumnSet<T> TimeOrNull(string name, Func<T, LocalTime?> get, Action<T, LocalTime?>? set = null) =>
        Add(name, ColumnType.Time, null, true, part => get(part), set is null ? null : (part, row) => set(part, row.TimeOrNull()));

    /// <summary>Adds the facts of a part after others, as values of C#; nulls when there is none.</summary>
    public void AddFacts(T? part, List<object?> facts)
    {
        foreach (var column in _columns) facts.Add(part is null ? null : column.Get(part));
    }

    /// <summary>Adds the values of a part after others, or nulls when there is none.</summary>
    public void Write(T? part, List<object?> values, SqlDialect dialect)
    {
        foreach (var column in _columns) values.Add(part is null ? null : dialect.ValueOf(column.Get(part)));
    }

    /// <summary>Reads a part from the columns of a row, in their order.</summary>
    public void Read(T part, SqlRow row)
    {
        foreach (var column in _columns)
        {
            if (column.IsRead) column.Read(part, row);
        }
    }

    /// <summary>Reads a part that a row may be without; null then.</summary>
    public T? ReadOrNull(SqlRow row, Func<T> create)
    {
        if (row.SkipWhenNull(_columns.Count)) return null;
        var part = create();
        Read(part, row);
        return part;
    }

    private ColumnSet<T> Add(
        string name, ColumnType type, int? length, bool isNullable, Func<T, object?> get, Action<T, SqlRow>? read)
    {
        _columns.Add(new(name, type, length, isOptional || isNullable, get, read));
        return this;
    }
}
