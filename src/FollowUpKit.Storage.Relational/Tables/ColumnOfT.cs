namespace FollowUpKit.Storage.Relational;

/// <summary>A column that holds a fact of a part of an operation.</summary>
/// <typeparam name="T">The part.</typeparam>
internal sealed class Column<T>(
    string name, ColumnType type, int? length, bool isNullable, Func<T, SqlDialect, object?> write, Action<T, SqlRow>? read)
    : Column(name, type, length, isNullable)
{
    /// <summary>Whether the fact is read back from here; else it is a copy or derived.</summary>
    public bool IsRead => read is not null;

    public object? Write(T part, SqlDialect dialect) => write(part, dialect);

    public void Read(T part, SqlRow row) => read!(part, row);
}
