namespace FollowUpKit.Storage.Relational;

/// <summary>Writes of many operations.</summary>
internal static class SqlWrites
{
    /// <summary>The rows of each statement at once, where it can take arrays; one by one where not.</summary>
    public static IEnumerable<SqlWrite> ByStatement(SqlDialect dialect, IEnumerable<SqlWrite> writes) =>
        from write in writes
        group write by write.Statement into same
        from one in same.Key.OfRows is null ? same.AsEnumerable() : OfRows(dialect, same.Key, [.. same.Select(write => write.Values)])
        select one;

    /// <summary>Many rows of a statement that can take them, in as few statements as the database can.</summary>
    public static IEnumerable<SqlWrite> OfRows(SqlDialect dialect, SqlStatement statement, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var (first, text) = (0, 0L);
        for (var i = 0; i < rows.Count; i++)
        {
            var more = dialect.MostTextInRows == int.MaxValue ? 0 : rows[i].Sum(value => (value as string)?.Length ?? 0);
            if (i > first && text + more > dialect.MostTextInRows)
            {
                yield return Of(first, i);
                (first, text) = (i, 0);
            }

            text += more;
        }

        yield return Of(first, rows.Count);

        SqlWrite Of(int from, int to) => new(
            statement.OfRows!, dialect.RowValues(statement.Columns!, from == 0 && to == rows.Count ? rows : [.. rows.Skip(from).Take(to - from)]));
    }
}
