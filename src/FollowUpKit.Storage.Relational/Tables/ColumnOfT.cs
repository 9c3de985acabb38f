namespace FollowUpKit.Storage.Relational;

/// <summary>A column that holds a fact of a part of an operation.</summary>
/// <typeparam name="T">The part.</typeparam>
internal sealed class Column<T>(
    string name, ColumnType type, int? length, bool isNullable, Func<T, object?> get, Action<T, SqlRow>? read)
    : Column(name, type, length, isNullable)
{
    /// <summary>Whether the fact is read back from here; else it is a copy or derived.</summary>
    public bool IsRead => read is not null;

    /// <summary>The fact as a value of C#: a text, a number, an instant, a local date or time …</summary>
    public object? Get(T part) => get(part);

    public void Read(T part, SqlRow row) => read!(part, row);
}
