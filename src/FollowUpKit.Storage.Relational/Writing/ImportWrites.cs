namespace FollowUpKit.Storage.Relational;

/// <summary>What new operations write together by statements: their rows by table where the database takes many at once.</summary>
internal static class ImportWrites
{
    public static IReadOnlyList<SqlWrite> Of(SqlDialect dialect, WriteStatements statements, ImportRows rows)
    {
        if (statements.OpenOperation.OfRows is null)
        {
            return
            [
                .. from table in rows.ByTable(statements)
                   from row in table.Rows
                   select new SqlWrite(table.Statement, row),
                .. rows.TimeZoneRules(statements),
            ];
        }

        return
        [
            .. statements.ForgetPlans is { } forgetPlans ? new[] { new SqlWrite(forgetPlans, []) } : [],
            .. from table in rows.ByTable(statements)
               from write in SqlWrites.OfRows(dialect, table.Statement, table.Rows)
               select write,
            .. rows.TimeZoneRules(statements),
        ];
    }
}
