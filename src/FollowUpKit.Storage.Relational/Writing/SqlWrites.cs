namespace FollowUpKit.Storage.Relational;

/// <summary>Writes of many operations.</summary>
internal static class SqlWrites
{
    /// <summary>The rows of each statement at once, where it can take arrays; one by one where not.</summary>
    public static IEnumerable<SqlWrite> ByStatement(IEnumerable<SqlWrite> writes) =>
        from write in writes
        group write by write.Statement into same
        from one in same.Key.OfRows is null ? same.AsEnumerable() : [OfRows(same.Key, [.. same.Select(write => write.Values)])]
        select one;

    /// <summary>Many rows of a statement that can take arrays.</summary>
    public static SqlWrite OfRows(SqlStatement statement, IReadOnlyList<IReadOnlyList<object?>> rows) => new(
        statement.OfRows!, [.. statement.Columns!.Select((column, i) => ColumnArray.Of(column.Type, rows.Select(row => row[i])))]);
}
