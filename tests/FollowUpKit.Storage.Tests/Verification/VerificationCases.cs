using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>What a verification must find, and what not, on each database.</summary>
internal static class VerificationCases
{
    private const string Sale = "S-1";
    private const string Other = "S-2";
    private const string Ended = "S-3";

    public static readonly IReadOnlyDictionary<string, Func<VerificationBed, Task>> All = new Dictionary<string, Func<VerificationBed, Task>>
    {
        ["each column that is changed by hand"] = EachChangedColumnAsync,
        ["each column that is set to null by hand"] = EachColumnSetToNullAsync,
        ["each row that is deleted"] = EachDeletedRowAsync,
        ["each row that is added"] = EachAddedRowAsync,
        ["rows of two sales that are swapped"] = EachSwappedRowAsync,
        ["a text in the history that is changed"] = ChangedHistoryAsync,
        ["values that cannot be read"] = UnreadableAsync,
        ["one sale"] = OneSaleAsync,
        ["random chains"] = RandomChainsAsync,
    };

    private static async Task EachChangedColumnAsync(VerificationBed bed)
    {
        await TellAsync(bed);
        var missed = new List<string>();
        foreach (var operation in new[] { Sale, Ended })
        {
            foreach (var (table, column) in VerificationColumns.Verified.Where(one => operation == Sale || one.Table.Name is "operations" or "follow_ups"))
            {
                var findings = await bed.FindingsAfterAsync(
                    $"UPDATE {bed.Names.Of(table)} SET {column.Name} = {VerificationColumns.OtherValue(column, bed.Dialect)} WHERE {VerificationColumns.RowOf(table, operation)}");
                if (!findings.Any(finding => Tells(finding, table, column))) missed.Add($"{operation} {table.Name}.{column.Name}");
            }
        }

        Assert.Empty(missed);
    }

    private static async Task EachColumnSetToNullAsync(VerificationBed bed)
    {
        await TellAsync(bed);
        var missed = new List<string>();
        var changed = 0;
        foreach (var operation in new[] { Sale, Ended })
        {
            foreach (var (table, column) in VerificationColumns.Verified.Where(one => one.Column.IsNullable))
            {
                var row = VerificationColumns.RowOf(table, operation);
                if (bed.Ask($"SELECT 1 FROM {bed.Names.Of(table)} WHERE {row} AND {column.Name} IS NOT NULL").Count == 0) continue;
                changed++;
                var findings = await bed.FindingsAfterAsync($"UPDATE {bed.Names.Of(table)} SET {column.Name} = NULL WHERE {row}");
                if (!findings.Any(finding => Tells(finding, table, column))) missed.Add($"{operation} {table.Name}.{column.Name}");
            }
        }

        Assert.Empty(missed);
        Assert.InRange(changed, 40, int.MaxValue);
    }

    private static async Task EachDeletedRowAsync(VerificationBed bed)
    {
        await TellAsync(bed);
        foreach (var table in Tables)
        {
            foreach (var row in RowsOf(bed, table, Sale))
            {
                var findings = await bed.FindingsAfterAsync($"DELETE FROM {bed.Names.Of(table)} WHERE {row}");

                Assert.NotEmpty(findings);
                Assert.All(findings, finding => Assert.Equal(Sale, finding.OperationId));
                if (table != CommandTable.Definition) Assert.Equal((VerificationFindingKind.RowMissing, table.Name), (findings[0].Kind, findings[0].Table));
            }
        }

        var without = Assert.Single(await bed.FindingsAfterAsync($"DELETE FROM {bed.Names.Commands} WHERE operation = '{Sale}'"));
        Assert.Equal(VerificationFindingKind.HistoryMissing, without.Kind);
    }

    private static async Task EachAddedRowAsync(VerificationBed bed)
    {
        await TellAsync(bed);
        foreach (var (table, key, value) in new[]
        {
            (OperationTable.Definition, "operation", "'added'"), (FollowUpTable.Definition, "number", "99"), (ReminderTable.Definition, "reminder", "'P9D'"),
            (CommandTable.Definition, "version", "99"), (ReopeningTable.Definition, "version", "99"), (CommandTable.Definition, "operation", "'added'"),
        })
        {
            var columns = table.Columns.Where(column => column.Name is not "command_id").Select(column => column.Name).ToArray();
            var findings = await bed.FindingsAfterAsync(
                $"INSERT INTO {bed.Names.Of(table)} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(column => column == key ? value : column))} "
                + $"FROM {bed.Names.Of(table)} WHERE {VerificationColumns.RowOf(table, Sale)}");

            var finding = Assert.Single(findings);
            Assert.Equal(table.Name == "operations" ? "commands" : table.Name, finding.Table);
        }
    }

    private static async Task EachSwappedRowAsync(VerificationBed bed)
    {
        await TellAsync(bed);
        foreach (var table in Tables)
        {
            var findings = await bed.FindingsAfterAsync(string.Concat(new[] { (Sale, "swap"), (Other, Sale), ("swap", Other) }.Select(move =>
                $"UPDATE {bed.Names.Of(table)} SET operation = '{move.Item2}' WHERE {VerificationColumns.RowOf(table, move.Item1)}; ")));

            Assert.Contains(findings, finding => finding.OperationId == Sale);
            Assert.Contains(findings, finding => finding.OperationId == Other);
        }
    }

    private static async Task ChangedHistoryAsync(VerificationBed bed)
    {
        await TellAsync(bed);

        var findings = await bed.FindingsAfterAsync(
            $"UPDATE {bed.Names.Commands} SET changes = replace(changes, 'Too dear', 'Cheap') WHERE {VerificationColumns.RowOf(CommandTable.Definition, Sale)}");

        var finding = Assert.Single(findings);
        Assert.Equal(("follow_ups", 1, "result_details", "Too dear", "Cheap"), (finding.Table, finding.FollowUpNumber, finding.Column, finding.Found, finding.Expected));
        Assert.Equal("ValueDiffers: operation 'S-1', table follow_ups, number 1, column result_details", finding.ToString());
    }

    private static async Task UnreadableAsync(VerificationBed bed)
    {
        await TellAsync(bed);
        foreach (var change in new[] { "not JSON", """[{"kind":"melted","data":{}}]""" })
        {
            var broken = Assert.Single(await bed.FindingsAfterAsync(
                $"UPDATE {bed.Names.Commands} SET changes = '{change}' WHERE {VerificationColumns.RowOf(CommandTable.Definition, Sale)}"));
            Assert.Equal((VerificationFindingKind.HistoryBroken, 2), (broken.Kind, broken.Version));
            Assert.NotNull(broken.Problem);
        }

        var state = Assert.Single(await bed.FindingsAfterAsync(
            $"UPDATE {bed.Names.FollowUps} SET state = 'skipped' WHERE {VerificationColumns.RowOf(FollowUpTable.Definition, Sale)}"));
        Assert.Equal(("state", "skipped", "done"), (state.Column, state.Found, state.Expected));
        if (bed.Dialect != SqlDialect.Sqlite) return;
        var date = Assert.Single(await bed.FindingsAfterAsync(
            $"UPDATE {bed.Names.FollowUps} SET due_date = 'soon' WHERE {VerificationColumns.RowOf(FollowUpTable.Definition, Sale)}"));
        Assert.Equal(("due_date", "soon"), (date.Column, date.Found));
    }

    private static async Task OneSaleAsync(VerificationBed bed)
    {
        await TellAsync(bed);
        bed.Run(null, $"UPDATE {bed.Names.Operations} SET pending_count = 7 WHERE operation = '{Sale}'");

        var finding = Assert.Single((await VerifyAsync(Sale))!.Findings);
        Assert.Equal(("operations", "pending_count", 7, 1), (finding.Table, finding.Column, finding.Found, finding.Expected));
        Assert.Empty((await VerifyAsync(Other))!.Findings);
        Assert.Null(await VerifyAsync("S-9"));

        Task<OperationVerification?> VerifyAsync(string operation) =>
            bed.Store.VerifyAsync(new OperationKey(VerificationSales.Tenant, operation), history => history.ToSnapshot());
    }

    private static async Task RandomChainsAsync(VerificationBed bed)
    {
        var sales = new VerificationSales(bed.Store);
        var accepted = new List<string>();
        foreach (var seed in Enumerable.Range(1, 3)) accepted.AddRange(await sales.RunChainsAsync(seed, 200));

        Assert.Equal([], (await VerificationBed.FindingsAsync(bed.Store)).Select(finding => $"{finding} {finding.Problem} {finding.Found} {finding.Expected}"));
        Assert.InRange(accepted.Count, 100, int.MaxValue);
        Assert.InRange(accepted.Distinct().Count(), 15, int.MaxValue);
    }

    private static IEnumerable<Table> Tables => [.. VerifyStatements.Tables, CommandTable.Definition];

    private static async Task TellAsync(VerificationBed bed)
    {
        var sales = new VerificationSales(bed.Store);
        await sales.TellAsync(Sale);
        await sales.OpenAsync("S-0");
        await sales.TellAsync(Other, later: 2);
        await new VerificationSales(bed.Store).EndAsync(Ended);
        await sales.DescribeAsync(Other, "Válvulas");
        Assert.Empty(await VerificationBed.FindingsAsync(bed.Store));
    }

    /// <summary>A condition for each row of a sale.</summary>
    private static List<string> RowsOf(VerificationBed bed, Table table, string operation) => [.. bed.Ask(
        $"SELECT {table.Key[^1].Name} FROM {bed.Names.Of(table)} WHERE operation = '{operation}'").Distinct().Select(key =>
            $"operation = '{operation}' AND {table.Key[^1].Name} = {(key is string ? $"'{key}'" : FormattableString.Invariant($"{key}"))}")];

    /// <summary>A finding tells of a column itself, of a row with another key, or of a history that cannot be replayed any more.</summary>
    private static bool Tells(VerificationFinding finding, Table table, Column column) => table.Key.Contains(column)
        ? finding.Table == table.Name || finding.Table == CommandTable.Definition.Name
        : (finding.Table == table.Name && (finding.Column == column.Name || finding.Kind == VerificationFindingKind.HistoryBroken));
}
