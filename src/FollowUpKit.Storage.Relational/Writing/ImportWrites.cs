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
               select new SqlWrite(rows.Key.OfRows!, Columns(rows.Key.Parameters, [.. rows])),
        ];
    }

    private static object[] Columns(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        [.. names.Select((name, i) => ColumnArray.Of(name, rows.Select(row => row[i])))];
}
