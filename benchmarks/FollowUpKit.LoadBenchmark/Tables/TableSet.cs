namespace FollowUpKit.LoadBenchmark;

/// <summary>The tables of one system. Indexes are made after the rows.</summary>
internal sealed record TableSet(string Script, params IReadOnlyList<Table> Tables)
{
    private static readonly string[] IndexStarts = ["CREATE INDEX", "CREATE UNIQUE INDEX"];

    public async Task LoadAsync(TestDatabase database, int sales)
    {
        var statements = Script.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        await database.RunAsync(statements.Where(statement => !IsIndex(statement)));
        foreach (var table in Tables)
        {
            await RequireAllColumnsAsync(database, table);
            await database.LoadAsync(table, SaleGenerator.Sales(sales));
        }

        await database.RunAsync(statements.Where(IsIndex));
    }

    /// <summary>A column that the library has got since would be null in silence.</summary>
    private static async Task RequireAllColumnsAsync(TestDatabase database, Table table)
    {
        var missing = (await database.ColumnsOfAsync(table.Name)).Except(table.Columns.Select(column => column.Name), StringComparer.Ordinal).ToList();
        if (missing.Count > 0) throw new InvalidOperationException($"{table.Name} has columns without values here: {string.Join(", ", missing)}.");
    }

    private static bool IsIndex(string statement) => Array.Exists(IndexStarts, start => statement.StartsWith(start, StringComparison.Ordinal));
}
