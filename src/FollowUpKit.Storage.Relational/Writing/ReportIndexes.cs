using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// The indexes of lists and reports, which an import into empty tables can do without, and where the database checks them row by row the foreign
/// keys. The indexes of commands stay: every commit reads them.
/// </summary>
internal sealed class ReportIndexes(SqlDialect dialect, TableNames names)
{
    private static readonly IReadOnlyList<Table> Children = [.. AllTables.InOrder.Where(table => table.Parent is not null)];

    private static readonly IReadOnlyList<TableIndex> All = [.. TableIndex.All.Where(index => index.Table != CommandTable.Definition)];

    /// <summary>Drops them in the transaction of the session.</summary>
    /// <returns>Whether they are dropped; false where there are operations.</returns>
    public async Task<bool> TryDropAsync(SqlSession session)
    {
        var found = await session.ReadAsync(new SqlStatement($"SELECT {dialect.Count()} FROM (SELECT operation FROM {names.Operations} {dialect.FirstOfAny("1")}) found"), row => row.Long()).ConfigureAwait(false);
        if (found[0] > 0) return false;
        foreach (var index in All) await session.RunAsync(dialect.DropIndex(names, index.Table, index.Name), session.CancellationToken).ConfigureAwait(false);
        foreach (var statement in Children.Select(table => dialect.DropForeignKey(names, table)).OfType<string>())
            await session.RunAsync(statement, session.CancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>What makes each of them that is not there.</summary>
    public IEnumerable<string> Create()
    {
        var schema = new Schema(dialect, names);
        var ours = All.Select(index => names.Index(index.Name)).ToList();
        return schema.Steps.SelectMany(SqlScript.Statements).Where(statement =>
            Regex.Match(statement, @"\bCREATE INDEX (?:IF NOT EXISTS )?(\S+)") is { Success: true } match && ours.Contains(match.Groups[1].Value))
            .Concat(Children.Select(table => dialect.AddForeignKey(names, table)).OfType<string>());
    }
}
