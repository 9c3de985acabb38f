using System.Runtime.CompilerServices;

namespace FollowUpKit.Storage.Relational;

/// <summary>Verifies the rows of sales, some at a time.</summary>
internal sealed class Verifier(Database database, VerifyStatements statements, Func<StoredHistory, OperationSnapshot> replay)
{
    /// <summary>How many sales are in memory at once.</summary>
    private const int PageSize = 50;

    /// <summary>Verifies one sale; null where there are no rows of it.</summary>
    public async Task<OperationVerification?> VerifyAsync(OperationKey key, CancellationToken cancellationToken)
    {
        var stored = await database.ReadAsync(session => ReadAtOneVersionAsync(session, key), cancellationToken).ConfigureAwait(false);
        return stored.IsEmpty ? null : new OperationVerification(key, new RowComparison(key, stored).Run(replay));
    }

    /// <summary>Verifies all sales of a tenant in the order of their keys.</summary>
    public async IAsyncEnumerable<OperationVerification> VerifyAllAsync(string tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = await ReadPageAsync("").ConfigureAwait(false); page.Count > 0; page = await ReadPageAsync(page[page.Count - 1].Key.OperationId).ConfigureAwait(false))
        {
            foreach (var (key, stored) in page)
            {
                var verification = new OperationVerification(key, new RowComparison(key, stored).Run(replay));

                // The tables were read one after another: a commit between them looks like a difference.
                if (verification.Findings.Count > 0) verification = await VerifyAsync(key, cancellationToken).ConfigureAwait(false);
                if (verification is not null) yield return verification;
            }
        }

        Task<List<(OperationKey Key, StoredRows Rows)>> ReadPageAsync(string after) =>
            database.ReadAsync(session => this.ReadPageAsync(session, tenant, after), cancellationToken);
    }

    private async Task<List<(OperationKey Key, StoredRows Rows)>> ReadPageAsync(SqlSession session, string tenant, string after)
    {
        var operations = await session.ReadAsync(statements.Keys, row => row.Text(), tenant, after, PageSize).ConfigureAwait(false);
        if (operations.Count == 0) return [];
        var rows = await ReadRowsAsync(session, tenant, operations).ConfigureAwait(false);
        return [.. operations.Select(operation => (new OperationKey(tenant, operation), rows[operation]))];
    }

    // Each commit makes another version: rows that were read between two looks at the same one are all of that version.
    private async Task<StoredRows> ReadAtOneVersionAsync(SqlSession session, OperationKey key)
    {
        while (true)
        {
            var before = await ReadVersionAsync().ConfigureAwait(false);
            var rows = await ReadRowsAsync(session, key.Tenant, [key.OperationId]).ConfigureAwait(false);
            if (Equals(before, await ReadVersionAsync().ConfigureAwait(false))) return rows[key.OperationId];
        }

        async Task<object?> ReadVersionAsync() =>
            (await session.ReadAsync(statements.Version, row => row.Fact(ColumnType.Long), key.Tenant, key.OperationId).ConfigureAwait(false)).FirstOrDefault();
    }

    private async Task<Dictionary<string, StoredRows>> ReadRowsAsync(SqlSession session, string tenant, List<string> operations)
    {
        var rows = operations.ToDictionary(operation => operation, _ => new StoredRows(), StringComparer.Ordinal);
        var list = session.Dialect.Value([.. operations]);
        foreach (var (operation, row) in await session.ReadAsync(statements.Histories, HistoryRow.Read, tenant, list).ConfigureAwait(false)) rows[operation].History.Add(row);
        foreach (var (table, statement) in statements.Rows)
        {
            foreach (var row in await session.ReadAsync(statement, row => FactsOf(row, table), tenant, list).ConfigureAwait(false)) rows[(string)row[1]!].Add(table, row);
        }

        return rows;
    }

    private static object?[] FactsOf(SqlRow row, Table table)
    {
        var facts = new object?[table.Columns.Count];
        for (var i = 0; i < facts.Length; i++) facts[i] = row.Fact(table.Columns[i].Type);
        return facts;
    }
}
