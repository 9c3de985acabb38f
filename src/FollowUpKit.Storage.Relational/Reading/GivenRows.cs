namespace FollowUpKit.Storage.Relational;

/// <summary>Statements about rows that are given.</summary>
internal static class GivenRows
{
    /// <summary>A statement with the rows as <c>given</c>.</summary>
    /// <param name="dialect">The database.</param>
    /// <param name="text">The statement, by the selection of the rows with its alias.</param>
    /// <param name="columns">The columns of the rows.</param>
    /// <param name="parameters">The parameters before those of the rows.</param>
    public static SqlStatement Statement(SqlDialect dialect, Func<string, string> text, IReadOnlyList<Column> columns, IEnumerable<string> parameters)
    {
        string[] rows = [.. Enumerable.Range(0, dialect.RowParameters(columns.Count)).Select(i => FormattableString.Invariant($"rows{i}"))];
        return new SqlStatement(text($"({dialect.Rows(columns, [.. rows.Select(name => "@" + name)])}) AS given"), [.. parameters, .. rows]);
    }
}
