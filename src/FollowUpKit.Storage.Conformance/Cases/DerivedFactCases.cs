using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Facts that rows tell beside what was typed: idle time, moves, late captures, the result before.</summary>
internal static class DerivedFactCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("QUE-036", "An operation is idle since its latest contact or its opening until it is concluded or withdrawn, and again when it is reopened or reinstated; idle before an instant excludes it.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            (OperationChange? Change, Instant? IdleSince)[] steps =
            [
                (null, Sale.Start),
                (new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }, FollowUps.Result().At),
                (new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }, null),
                (FollowUps.Reopened(), FollowUps.Result().At),
                (new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }, null),
                (new OperationChange.Reinstated(), FollowUps.Result().At),
            ];
            foreach (var (change, since) in steps)
            {
                if (change is not null) await trial.Store.CommitAsync(sale.Do(change));
                Must.Equal("idle since", since, sale.Now.IdleSince);
                var boundary = since ?? Sale.Start;
                await trial.MustCountAsync(0, IdleBefore(boundary));
                await trial.MustCountAsync(since is null ? 0 : 1, IdleBefore(boundary.Plus(Sale.Microseconds(1))));
                Must.Equal("zones", since is null ? [] : new[] { sale.Now.TimeZone }, await trial.Store.Reader.ReadOperationTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None));
            }
        }),
        Case("QUE-050", "Where no idle or due period is left to match, no operation is listed or counted, in any order, for any branch, agent or customer.", Reading, async trial =>
        {
            await trial.OpenSaleAsync();
            OperationFilter[] filters = [new(""), new("") { Branches = ["MTY"] }, new("") { Agents = ["ana"] }, new("") { Customers = ["C-1"] }, new("") { WithoutAgent = true }];
            foreach (var filter in filters.SelectMany(filter => new[] { filter with { IdleIn = [] }, filter with { CurrentDueIn = [] } }))
            {
                for (var order = OperationOrder.Newest; order <= OperationOrder.LongestIdle; order++)
                    Must.Equal($"rows by {order}", Array.Empty<OperationRow>(), await trial.Store.OperationRowsAsync(filter, order));
                await trial.MustCountAsync(0, filter);
            }
        }),
        Case("QUE-037", "The time zones of the operations of a tenant are those that are neither concluded nor withdrawn, each once.", Reading, async trial =>
        {
            Must.Equal("zones of nothing", Array.Empty<string>(), await trial.Store.Reader.ReadOperationTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None));
            var sales = new RandomSales(seed: 20261129).Operations(40);
            foreach (var operation in sales) await trial.Store.CommitAsync(RandomSales.Opening(operation));
            await trial.Store.CommitAsync(Sale.Of("nothing pending").Do(new OperationChange.Opened { TimeZone = "Asia/Tokyo" }));
            await trial.Store.CommitAsync(Sale.Of("concluded").Do(new OperationChange.Opened { TimeZone = "Asia/Seoul" }, new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }));
            var zones = sales.Where(operation => operation.IdleSince is not null).Select(operation => operation.TimeZone).Append("Asia/Tokyo").Distinct();
            Must.Equal("zones", Expected.Ordered(zones), Expected.Ordered(await trial.Store.Reader.ReadOperationTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None)));
        }),
        Case("QUE-038", "How often a follow-up was moved, its first due value and the last reason are told; those moved so often or more are listed and counted, the most moved first.", Reading, async trial =>
        {
            List<Sale> sales = [.. Enumerable.Range(0, 4).Select(i => Sale.Of($"S-{i}"))];
            for (var i = 0; i < sales.Count; i++)
            {
                await trial.Store.CommitAsync(sales[i].Open());
                for (var move = 1; move <= i; move++)
                {
                    await trial.Store.CommitAsync(sales[i].Do(new OperationChange.FollowUpRescheduled
                    {
                        Number = 1, DueDate = FollowUps.Monday.PlusDays(move), TimeZone = "America/Tijuana", OverdueFrom = Sale.Start.Plus(Duration.FromDays(move)), Reason = $"Move {move}",
                    }));
                }
            }

            foreach (var (times, count) in new[] { (0, 8), (1, 3), (2, 2), (3, 1), (4, 0) })
            {
                FollowUpFilter moved = new("") { MovedAtLeast = times };
                await trial.MustCountAsync(count, moved);
                Must.Equal("rows", Expected.FollowUpRows(sales.Select(sale => sale.Now), moved, FollowUpOrder.MostMoved), await trial.Store.FollowUpRowsAsync(moved, FollowUpOrder.MostMoved));
            }

            await trial.Store.CommitAsync(sales[3].Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }));
            await trial.MustCountAsync(0, new FollowUpFilter("") { MovedAtLeast = 3 });
            await trial.MustCountAsync(1, new FollowUpFilter("") { MovedAtLeast = 3, Answered = true });
        }),
        Case("QUE-039", "Whether a result was captured late is told, listed and counted, beside whether it was on time.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            FollowUpFilter late = new("") { Answered = true, CapturedLate = true }, prompt = late with { CapturedLate = false };
            await trial.Store.CommitAsync(sale.Do(
                new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() },
                new OperationChange.ResultCaptured { Number = 2, Result = FollowUps.Result() with { CapturedLate = false } }));
            await trial.MustCountAsync(1, late);
            await trial.MustCountAsync(1, prompt);
            Must.Equal("results", Expected.FollowUpRows([sale.Now], late), await trial.Store.FollowUpRowsAsync(late));
            FollowUpGrouping byAgent = new(FollowUpColumn.Agent);
            FollowUpFilter all = new("") { Answered = true };
            var groups = await trial.Store.Reader.GroupFollowUpsAsync(all, byAgent, ReadOptions.Latest, CancellationToken.None);
            Must.Equal("groups", Expected.Groups(Expected.FollowUpRows([sale.Now], all), byAgent), Expected.Ordered(groups));
        }),
        Case("QUE-040", "A row of an operation tells the result that led to its current follow-up while that is pending, and its own when that is done.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            OperationChange[] steps =
            [
                new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() },
                new OperationChange.ResultCorrected { Number = 1, Before = FollowUps.Result(), Result = FollowUps.Result("Cheap enough"), Reason = "Typing error" },
                new OperationChange.ResultCaptured { Number = 2, Result = FollowUps.Result("Sold") },
            ];
            foreach (var step in steps)
            {
                await trial.Store.CommitAsync(sale.Do(step));
                Must.Equal("row", new[] { OperationRow.From(sale.Now) }, await trial.Store.LookUpAsync("", "S-1"));
                Must.Equal("operations", Expected.OperationRows([sale.Now]), await trial.Store.OperationRowsAsync());
            }

            await trial.Store.CommitAsync(sale.Do(new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }));
            Must.Equal("result of a follow-up that is done", "Sold", (await trial.Store.LookUpAsync("", "S-1"))[0].Current?.LastResult?.Details);
        }),
    ];

    private static OperationFilter IdleBefore(Instant instant) => new("") { IdleIn = [new IdlePeriod(["America/Mexico_City"], instant)] };
}
