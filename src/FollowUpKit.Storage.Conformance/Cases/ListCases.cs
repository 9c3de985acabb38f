using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>What lists, groups and lookups hold.</summary>
internal static class ListCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("QUE-018", "A follow-up is overdue at its very instant, not a microsecond before, and on exactly one side of any boundary.", Reading, async trial =>
        {
            await trial.OpenSaleAsync();
            var boundary = trial.Sale.Now.NextOverdueFrom!.Value;
            var before = boundary.Minus(Sale.Microseconds(1));
            await trial.MustCountAsync(0, new FollowUpFilter("") { AttentionFromAtOrBefore = before });
            await trial.MustCountAsync(1, new FollowUpFilter("") { AttentionFromAtOrBefore = boundary });
            await trial.MustCountAsync(2, new FollowUpFilter("") { AttentionFromAtOrAfter = boundary });
            await trial.MustCountAsync(1, new FollowUpFilter("") { AttentionFromAtOrAfter = boundary.Plus(Sale.Microseconds(1)) });
            await trial.MustCountAsync(1, new FollowUpFilter("") { AttentionFromAtOrAfter = boundary, AttentionFromAtOrBefore = boundary });
            await trial.MustCountAsync(0, new FollowUpFilter("") { AttentionFromAtOrAfter = boundary.PlusNanoseconds(1), AttentionFromAtOrBefore = boundary.PlusNanoseconds(999) });
        }),
        Case("QUE-019", "An operation is overdue at the instant of its first pending follow-up, on exactly one side of any boundary.", Reading, async trial =>
        {
            await trial.OpenSaleAsync();
            var boundary = trial.Sale.Now.NextOverdueFrom!.Value;
            foreach (var (instant, isOverdue) in new[] { (boundary.Minus(Sale.Microseconds(1)), false), (boundary, true), (boundary.Plus(Sale.Microseconds(1)), true) })
            {
                await trial.MustCountAsync(isOverdue ? 1 : 0, new OperationFilter("") { OverdueFromAtOrBefore = instant });
                await trial.MustCountAsync(isOverdue ? 0 : 1, new OperationFilter("") { OverdueFromAfter = instant });
            }
        }),
        Case("QUE-020", "Ranges of due dates include both ends; one that ends before it begins holds nothing, pending or done.", Reading, async trial =>
        {
            await trial.OpenSaleAsync();
            var (first, second) = (trial.Sale.Now.FollowUps[0].DueDate, trial.Sale.Now.FollowUps[1].DueDate);
            await trial.MustCountAsync(2, new FollowUpFilter("") { DueFrom = first, DueTo = second });
            await trial.MustCountAsync(1, new FollowUpFilter("") { DueFrom = second });
            await trial.MustCountAsync(1, new FollowUpFilter("") { DueTo = first });
            await trial.MustCountAsync(0, new FollowUpFilter("") { DueTo = first.PlusDays(-1) });
            await trial.MustCountAsync(0, new FollowUpFilter("") { DueFrom = second, DueTo = first });
            await trial.MustCountAsync(1, new OperationFilter("") { CurrentDueFrom = first, CurrentDueTo = first });
            await trial.MustCountAsync(0, new OperationFilter("") { CurrentDueFrom = first.PlusDays(1) });
            await trial.MustCountAsync(0, new OperationFilter("") { CurrentDueFrom = second, CurrentDueTo = first });
            await trial.Store.CommitAsync(trial.Sale.Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }));
            FollowUpFilter done = new("") { Answered = true };
            await trial.MustCountAsync(1, done with { DueFrom = first, DueTo = first });
            await trial.MustCountAsync(0, done with { DueFrom = second, DueTo = first });
            await trial.MustCountAsync(0, done with { DueFrom = LocalDate.MaxIsoValue, DueTo = LocalDate.MaxIsoValue });
            await trial.MustCountAsync(1, new FollowUpFilter("") { DueFrom = first, DueTo = LocalDate.MaxIsoValue });
            await trial.MustCountAsync(0, new FollowUpFilter("") { DueFrom = LocalDate.MaxIsoValue });
            await trial.MustCountAsync(0, new FollowUpFilter("") { DueFrom = LocalDate.MaxIsoValue, AttentionFromAtOrAfter = Sale.Start });
        }),
        Case("QUE-021", "Follow-ups of a concluded or withdrawn operation need no attention, and do again when it is reopened or reinstated.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            OperationChange[] steps =
            [
                new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }, FollowUps.Reopened(),
                new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }, new OperationChange.Reinstated(),
            ];
            for (var i = 0; i < steps.Length; i++)
            {
                await trial.Store.CommitAsync(sale.Do(steps[i]));
                await trial.MustCountAsync(i % 2 == 0 ? 0 : 2, new FollowUpFilter(""));
                Must.Equal("operations", Expected.OperationRows([sale.Now]), await trial.Store.OperationRowsAsync());
            }
        }),
        Case("QUE-022", "After a transfer or another description, every list shows and finds an operation and its follow-ups under the new values only.", Reading, async trial =>
        {
            var sale = trial.Sale;
            await trial.Store.CommitAsync(sale.Open(branch: "MTY", agent: "ana"));
            await trial.Store.CommitAsync(sale.Do(
                new OperationChange.Transferred { Branch = "GDL", Agent = "beto" }, new OperationChange.Described { Title = "new title", Customer = "C-9" }));
            await trial.MustCountAsync(0, new FollowUpFilter("") { Branches = ["MTY"] });
            await trial.MustCountAsync(2, new FollowUpFilter("") { Branches = ["GDL"] });
            await trial.MustCountAsync(0, new OperationFilter("") { Agents = ["ana"] });
            await trial.MustCountAsync(1, new OperationFilter("") { Branches = ["GDL"], Agents = ["beto"] });
            Must.Equal("follow-ups", Expected.FollowUpRows([sale.Now]), await trial.Store.FollowUpRowsAsync());
        }),
        Case("QUE-023", "What a commit stored is in the lists of every session as soon as it returns.", Reading, async trial =>
        {
            var other = await trial.OpenAsync();
            Must.Equal("rows before", 0L, await other.CountAsync(new FollowUpFilter("")));
            var sale = await trial.OpenSaleAsync();
            Must.Equal("operations", Expected.OperationRows([sale.Now]), await other.OperationRowsAsync());
            await trial.Store.CommitAsync(sale.Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }));
            Must.Equal("follow-ups", Expected.FollowUpRows([sale.Now]), await other.FollowUpRowsAsync());
            Must.Equal("row", new[] { OperationRow.From(sale.Now) }, await other.LookUpAsync("", "S-1"));
        }),
        Case("QUE-024", "An order, a grouping or a fact that does not exist, or does not fit the rows, is refused.", Reading, async trial =>
        {
            foreach (var order in new[] { FollowUpOrder.NewestResult, (FollowUpOrder)99, (FollowUpOrder)(-1) })
            {
                await Must.ThrowAsync<ArgumentOutOfRangeException>(
                    $"refusal of {order} for pending follow-ups", () => trial.Store.FollowUpRowsAsync(new(""), order));
            }

            await Must.ThrowAsync<ArgumentOutOfRangeException>(
                "refusal of another order for results", () => trial.Store.FollowUpRowsAsync(new("") { Answered = true }, FollowUpOrder.DueDate));
            await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(Sale.Of("S-2").Open());
            await Must.ThrowAsync<ArgumentOutOfRangeException>(
                "refusal of order 99 of operations", () => trial.Store.OperationRowsAsync(new(""), (OperationOrder)99));
            await Must.ThrowAsync<ArgumentOutOfRangeException>(
                "refusal of fact 99 of follow-ups", () => trial.Store.Reader.GroupFollowUpsAsync(new(""), new((FollowUpColumn)99), ReadOptions.Latest, CancellationToken.None));
            await Must.ThrowAsync<ArgumentOutOfRangeException>(
                "refusal of fact 99 of operations", () => trial.Store.Reader.GroupOperationsAsync(new(""), [(OperationColumn)99], ReadOptions.Latest, CancellationToken.None));
        }),
        Case("QUE-025", "A lookup of 500 ids answers for those that are there.", Reading, async trial =>
        {
            List<OperationSnapshot> stored = [];
            for (var i = 0; i < 40; i++)
            {
                var sale = Sale.Of($"id {i * 10}");
                await trial.Store.CommitAsync(sale.Open());
                stored.Add(sale.Now);
            }

            var found = await trial.Store.LookUpAsync("", [.. Enumerable.Range(0, StorePage.MaxSize).Select(i => $"id {i}")]);
            Must.Equal("rows looked up", Expected.Ordered(stored.Select(OperationRow.From)), Expected.Ordered(found));
        }),
        Case("QUE-026", "A lookup of more than 500 ids is refused.", Reading, trial => Must.ThrowAsync<ArgumentException>(
            "refusal of 501 ids", () => trial.Store.LookUpAsync("", [.. Enumerable.Range(0, StorePage.MaxSize + 1).Select(i => $"id {i}")]))),
        Case("QUE-027", "A lookup of no ids answers nothing; of one id twice, once.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            Must.Equal("rows of no ids", Array.Empty<OperationRow>(), await trial.Store.LookUpAsync(""));
            Must.Equal("rows of one id twice", new[] { OperationRow.From(sale.Now) }, await trial.Store.LookUpAsync("", "S-1", "S-1"));
        }),
        Case("QUE-028", "A lookup finds withdrawn and concluded operations too.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.Do(
                new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }, new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }));
            Must.Equal("row", new[] { OperationRow.From(sale.Now) }, await trial.Store.LookUpAsync("", "S-1"));
        }),
        Case("QUE-029", "A lookup takes ids letter for letter: wildcards of LIKE and patterns are literal.", Reading, async trial =>
        {
            string[] ids = ["%", "_", "S%", "S_1", "S-1", "s-1", "S-1 ", "[S]-1", "*"];
            foreach (var id in ids)
            {
                var sale = Sale.Of(id, tenant: id);
                await trial.Store.CommitAsync(sale.Open());
                await trial.Store.CommitAsync(Sale.Of("other", tenant: id).Open());
                Must.Equal("row", new[] { OperationRow.From(sale.Now) }, await trial.Store.LookUpAsync(id, id));
                Must.Equal("rows of ids that are not there", Array.Empty<OperationRow>(), await trial.Store.LookUpAsync(id, [.. ids.Except([id])]));
            }
        }),
        Case("QUE-030", "Results of withdrawn operations are left out, and told again when it is reinstated; those of concluded ones are told.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var results = new FollowUpFilter("") { Answered = true };
            await trial.MustCountAsync(0, results);
            (OperationChange Change, int Count)[] steps =
            [
                (new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }, 1),
                (new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }, 1),
                (new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }, 0),
                (new OperationChange.Reinstated(), 1),
            ];
            foreach (var (change, count) in steps)
            {
                await trial.Store.CommitAsync(sale.Do(change));
                await trial.MustCountAsync(count, results);
                Must.Equal("results", Expected.FollowUpRows([sale.Now], results), await trial.Store.FollowUpRowsAsync(results));
            }
        }),
        Case("QUE-031", "The time zones of a tenant are those of its follow-ups that need attention, each once.", Reading, async trial =>
        {
            Must.Equal("zones of nothing", Array.Empty<string>(), await trial.Store.Reader.ReadFollowUpTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None));
            var sales = new RandomSales(seed: 20260306).Operations(40);
            foreach (var operation in sales) await trial.Store.CommitAsync(RandomSales.Opening(operation));
            var zones = Expected.FollowUpRows(sales).Select(row => row.TimeZone).Distinct();
            Must.Equal("zones", Expected.Ordered(zones), Expected.Ordered(await trial.Store.Reader.ReadFollowUpTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None)));
        }),
        Case("QUE-032", "A stream that is given up half-way leaves the session as good as before.", Reading, async trial =>
        {
            await trial.OpenSaleAsync();
            for (var i = 0; i < 40; i++)
            {
                await foreach (var row in trial.Store.Reader.StreamFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, ReadOptions.Latest, CancellationToken.None)) break;
                await foreach (var row in trial.Store.Reader.StreamOperationsAsync(new(""), OperationOrder.Newest, ReadOptions.Latest, CancellationToken.None)) break;
            }

            await trial.Store.CommitAsync(Sale.Of("S-2").Open());
            Must.Equal("rows", 4, (await trial.Store.FollowUpStreamAsync(new(""))).Count);
        }),
        Case("QUE-033", "Counts by a thousand ranges of days in twelve time zones, with three dates at once, equal the rows.", Reading, async trial =>
        {
            var sales = new RandomSales(seed: 20260307).Operations(40);
            foreach (var operation in sales) await trial.Store.CommitAsync(RandomSales.Opening(operation));
            foreach (var by in new FollowUpColumn[][] { [], [FollowUpColumn.Branch], [FollowUpColumn.TimeZone] })
            {
                var grouping = new FollowUpGrouping(by) { Periods = RandomSales.ManyPeriods() };
                var found = await trial.Store.Reader.GroupFollowUpsAsync(new(""), grouping, ReadOptions.Latest, CancellationToken.None);
                Must.Equal("groups", Expected.Groups(Expected.FollowUpRows(sales), grouping), Expected.Ordered(found));
            }
        }),
        Case("QUE-034", "Periods of due dates may be those of some branches, or of all others and of none: lists, counts and groups equal the rows.", Reading, async trial =>
        {
            var sales = new RandomSales(seed: 20261128).Operations(40);
            foreach (var operation in sales) await trial.Store.CommitAsync(RandomSales.Opening(operation));
            foreach (var period in RandomSales.BranchPeriods())
            {
                FollowUpFilter followUps = new("") { DueIn = [period] };
                Must.Equal($"rows for {Shown.Line(followUps)}", Expected.FollowUpRows(sales, followUps), await trial.Store.FollowUpRowsAsync(followUps));
                OperationFilter operations = new("") { CurrentDueIn = [period] };
                Must.Equal($"rows for {Shown.Line(operations)}", Expected.OperationRows(sales, operations), await trial.Store.OperationRowsAsync(operations));
            }

            foreach (var by in new FollowUpColumn[][] { [], [FollowUpColumn.Branch], [FollowUpColumn.Kind] })
            {
                var grouping = new FollowUpGrouping(by) { Periods = RandomSales.BranchPeriods() };
                var found = await trial.Store.Reader.GroupFollowUpsAsync(new(""), grouping, ReadOptions.Latest, CancellationToken.None);
                Must.Equal("groups", Expected.Groups(Expected.FollowUpRows(sales), grouping), Expected.Ordered(found));
            }
        }),
        Case("QUE-035", "Follow-ups of a time zone are read by due date page by page; none is left out though the instants of those before are derived again.", Reading, async trial =>
        {
            List<Sale> sales = [.. Enumerable.Range(1, 7).Select(i => Sale.Of($"S-{i}"))];
            foreach (var sale in sales)
            {
                await trial.Store.CommitAsync(sale.Open());
                await trial.Store.CommitAsync(sale.Do(new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3) with { TimeZone = "America/Tijuana" } }));
            }

            FollowUpFilter inTijuana = new("") { TimeZones = ["America/Tijuana"] };
            List<string> read = [];
            for (StorePage<FollowUpRow>? page = null; page is null or { HasMore: true };)
            {
                var after = page is null ? null : page.Rows[page.Rows.Count - 1];
                page = await trial.Store.Reader.ReadFollowUpsAsync(inTijuana, FollowUpOrder.DueDate, after, 2, ReadOptions.Latest, CancellationToken.None);
                foreach (var row in page.Rows)
                {
                    read.Add($"{row.OperationId} {row.Number}");
                    var sale = sales.Single(sale => sale.Key.OperationId == row.OperationId);
                    await trial.Store.CommitAsync(sale.Do(new OperationChange.DueTimesRecalculated { Number = row.Number, OverdueFrom = row.OverdueFrom - Duration.FromHours(1) }));
                }
            }

            Must.Equal("follow-ups of the zone", sales.Select(sale => $"{sale.Key.OperationId} 3"), read);
        }),
    ];
}
