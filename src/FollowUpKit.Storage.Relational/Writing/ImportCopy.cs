namespace FollowUpKit.Storage.Relational;

/// <summary>What new operations write together by the bulk copy of the host.</summary>
internal sealed class ImportCopy(IBulkCopy bulkCopy, SqlDialect dialect, TableNames names, WriteStatements statements)
{
    private readonly SqlStatement _nextFeedPosition = new($"SELECT {dialect.NextFeedPosition(names.Commands)}", dialect.CountsFeedPositions ? ["tenant"] : []);

    /// <summary>Copies all rows, in the transaction of the session.</summary>
    public async Task RunAsync(SqlSession session, ImportRows rows)
    {
        if (dialect.ForgetPlans is { } forgetPlans) await session.RunAsync(forgetPlans, session.CancellationToken).ConfigureAwait(false);
        foreach (var (table, _, values) in rows.ByTable(statements))
        {
            if (table == CommandTable.Definition) await AddFeedPositionsAsync(session, values).ConfigureAwait(false);
            await session.CopyAsync(bulkCopy, new BulkRows(names.Of(table), ColumnsOf(table), [.. values.Select(Untyped)])).ConfigureAwait(false);
        }

        SqlWrite[] rules = [.. rows.TimeZoneRules(statements)];
        if (rules.Length > 0) await session.WriteAsync(rules, () => new InvalidOperationException("No rule of a time zone is guarded.")).ConfigureAwait(false);
    }

    private IReadOnlyList<BulkColumn> ColumnsOf(Table table) => [.. table.Columns.Select(column => new BulkColumn(column.Name, dialect.TypeOf(column.Type)))];

    // The feed position is the last column of a command, which else the database gives.
    private async Task AddFeedPositionsAsync(SqlSession session, List<List<object?>> commands)
    {
        var next = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var command in commands)
        {
            var tenant = dialect.CountsFeedPositions ? (string)command[0]! : "";
            if (!next.TryGetValue(tenant, out var position))
                position = (await session.ReadAsync(_nextFeedPosition, row => row.Long(), [.. dialect.CountsFeedPositions ? new[] { tenant } : []]).ConfigureAwait(false))[0];
            command.Add(position);
            next[tenant] = dialect.CountsFeedPositions ? position + 1 : position;
        }
    }

    private static List<object?> Untyped(List<object?> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is TypedValue typed) row[i] = typed.Value;
        }

        return row;
    }
}
