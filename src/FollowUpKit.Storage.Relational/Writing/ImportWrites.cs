namespace FollowUpKit.Storage.Relational;

/// <summary>What new operations write together: their rows by table where the database takes many at once.</summary>
internal static class ImportWrites
{
    public static IReadOnlyList<SqlWrite> Of(SqlDialect dialect, WriteStatements statements, IReadOnlyList<OperationCommit> commits)
    {
        var writes = commits.SelectMany(commit => new CommitWrites(dialect, statements, commit).All).ToArray();
        if (statements.OpenOperation.OfRows is null) return writes;
        return
        [
            .. statements.ForgetPlans is { } forgetPlans ? new[] { new SqlWrite(forgetPlans, []) } : [],
            .. from write in writes
               group write.Values by write.Statement into rows
               select new SqlWrite(rows.Key.OfRows!, Arrays(rows.Key.Columns!, [.. rows])),
        ];
    }

    private static object[] Arrays(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        [.. columns.Select((column, i) => ColumnArray.Of(column.Type, rows.Select(row => row[i])))];
}
