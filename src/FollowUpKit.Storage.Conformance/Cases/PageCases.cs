using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>
/// Pages and their order. The core makes cursors, bound to query, as-of and tenant; the store gives pages from any typed
/// position, and keeps nothing between them.
/// </summary>
internal static class PageCases
{
    private static readonly string[] Keys =
        ["\U0001F600", "\uFFFD", "\uE000", "\u6c49", "\u00e9", "e\u0301", "\u00f1", "~", "z", "a", "_", "Z", "B", "10", "9", "1", "-", " x", "!"];

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("QUE-009", "Pages of follow-ups tile the whole result for every size, with ties, each row once.", Reading, async trial =>
        {
            var sales = await TiesAsync(trial);
            var expected = Expected.FollowUpRows(sales.Select(sale => sale.Now));
            for (var size = 1; size <= expected.Count + 1; size += size > 6 ? 5 : 1)
                Must.Equal($"pages of {size}", expected, await Pages.OfFollowUpsAsync(trial.Store.Reader, new(""), size));
        }),
        Case("QUE-010", "Pages of operations tile the whole result for every size, with ties, each row once.", Reading, async trial =>
        {
            var sales = await TiesAsync(trial);
            var expected = Expected.OperationRows(sales.Select(sale => sale.Now));
            for (var size = 1; size <= expected.Count + 1; size += size > 6 ? 5 : 1)
                Must.Equal($"pages of {size}", expected, await Pages.OfOperationsAsync(trial.Store.Reader, new(""), size));
        }),
        Case("QUE-011", "Rows that tie come in the order of their keys by code point, as UTF-8 bytes sort, whatever the culture.", Reading, async trial =>
        {
            var sales = await TiesAsync(trial, sameMoment: true);
            string[] order = [" x", "!", "-", "1", "10", "9", "B", "Z", "_", "a", "e\u0301", "z", "~", "\u00e9", "\u00f1", "\u6c49", "\uE000", "\uFFFD", "\U0001F600"];
            foreach (var culture in Cultures.All)
            {
                using (Cultures.Use(culture))
                {
                    Must.Equal("order of operations", order, (await trial.Store.OperationRowsAsync()).Select(row => row.OperationId));
                    Must.Equal("order of follow-ups", order.SelectMany(key => new[] { key, key }), (await trial.Store.FollowUpRowsAsync()).Select(row => row.OperationId));
                }
            }
        }),
        Case("QUE-012", "While others write between two pages of follow-ups, every row that nobody touched comes exactly once.", Reading, async trial =>
        {
            var sales = await TiesAsync(trial);
            var (writer, written) = (await trial.OpenAsync(), 0);
            var touched = sales.Take(6).Select(sale => sale.Key.OperationId).ToList();
            var rows = await Pages.OfFollowUpsAsync(trial.Store.Reader, new(""), 3, () => DisturbAsync(writer, sales, written++));
            MustBeOnce(
                Expected.FollowUpRows(sales.Select(sale => sale.Now)).Where(row => !touched.Contains(row.OperationId)).Select(row => $"{row.OperationId}/{row.Number}"),
                rows.Select(row => $"{row.OperationId}/{row.Number}"));
        }),
        Case("QUE-013", "While others write between two pages of operations, every row that nobody touched comes exactly once.", Reading, async trial =>
        {
            var sales = await TiesAsync(trial);
            var (writer, written) = (await trial.OpenAsync(), 0);
            var touched = sales.Take(6).Select(sale => sale.Key.OperationId).ToList();
            var rows = await Pages.OfOperationsAsync(trial.Store.Reader, new(""), 3, () => DisturbAsync(writer, sales, written++));
            MustBeOnce(sales.Select(sale => sale.Key.OperationId).Except(touched), rows.Select(row => row.OperationId));
        }),
        Case("QUE-014", "A page goes on from any position, in any session, also where no such row is any more.", Reading, async trial =>
        {
            var sales = await TiesAsync(trial);
            var other = await trial.OpenAsync();
            var all = Expected.FollowUpRows(sales.Select(sale => sale.Now));
            var gap = await other.Reader.ReadFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, all[4] with { Number = all[4].Number + 100 }, 500, ReadOptions.Latest, CancellationToken.None);
            Must.Equal("page after a position without a row", all.Where((row, i) => i > 4 && (row.OperationId, row.OverdueFrom) != (all[4].OperationId, all[4].OverdueFrom)), gap.Rows);
            var none = await other.Reader.ReadFollowUpsAsync(
                new(""), FollowUpOrder.OverdueFrom, new() { OverdueFrom = Instant.FromUtc(2101, 1, 1, 0, 0) }, 500, ReadOptions.Latest, CancellationToken.None);
            Must.Equal("page after the end", (0, false).ToString(), (none.Rows.Count, none.HasMore).ToString());
            var before = await other.Reader.ReadOperationsAsync(
                new(""), OperationOrder.Newest, new() { OpenedAt = Instant.FromUtc(2101, 1, 1, 0, 0) }, 500, ReadOptions.Latest, CancellationToken.None);
            Must.Equal("page before the start", Expected.OperationRows(sales.Select(sale => sale.Now)), before.Rows);
        }),
        Case("QUE-015", "A page says that more follows exactly when a row does.", Reading, async trial =>
        {
            await trial.OpenSaleAsync();
            var reader = trial.Store.Reader;
            Must.Equal("one of two", true, (await reader.ReadFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, null, 1, ReadOptions.Latest, CancellationToken.None)).HasMore);
            Must.Equal("two of two", false, (await reader.ReadFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, null, 2, ReadOptions.Latest, CancellationToken.None)).HasMore);
            Must.Equal("one of one", false, (await reader.ReadOperationsAsync(new(""), OperationOrder.Newest, null, 1, ReadOptions.Latest, CancellationToken.None)).HasMore);
            await trial.Store.CommitAsync(Sale.Of("S-2").Open());
            Must.Equal("one of two", true, (await reader.ReadOperationsAsync(new(""), OperationOrder.Newest, null, 1, ReadOptions.Latest, CancellationToken.None)).HasMore);
            Must.Equal("none", false, (await reader.ReadOperationsAsync(new("other"), OperationOrder.Newest, null, 1, ReadOptions.Latest, CancellationToken.None)).HasMore);
        }),
        Case("QUE-016", "Page sizes of 0, -1 and 501 are refused as out of range, also where the result is empty.", Reading, async trial =>
        {
            foreach (var size in new[] { 0, -1, StorePage.MaxSize + 1, int.MinValue, int.MaxValue })
            {
                await Must.ThrowAsync<ArgumentOutOfRangeException>(
                    $"refusal of {size} follow-ups a page", () => trial.Store.Reader.ReadFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, null, size, ReadOptions.Latest, CancellationToken.None));
                await Must.ThrowAsync<ArgumentOutOfRangeException>(
                    $"refusal of {size} operations a page", () => trial.Store.Reader.ReadOperationsAsync(new(""), OperationOrder.Newest, null, size, ReadOptions.Latest, CancellationToken.None));
            }
        }),
        Case("QUE-017", "A page has up to 500 rows, and the next one goes on after them.", Reading, async trial =>
        {
            var sale = trial.Sale;
            await trial.Store.CommitAsync(sale.Do(
            [
                new OperationChange.Opened { TimeZone = "UTC" },
                .. Enumerable.Range(1, StorePage.MaxSize + 1).Select(i => new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(i, reminders: 0) }),
            ]));
            Must.Equal("rows of one page", StorePage.MaxSize, (await trial.Store.FollowUpRowsAsync()).Count);
            Must.Equal("all rows", Expected.FollowUpRows([sale.Now]), await Pages.OfFollowUpsAsync(trial.Store.Reader, new(""), StorePage.MaxSize));
        }),
    ];

    /// <summary>Sales whose moments tie by threes, or all, and which are stored in no order.</summary>
    private static async Task<List<Sale>> TiesAsync(Trial trial, bool sameMoment = false)
    {
        List<Sale> sales = [];
        for (var i = 0; i < Keys.Length; i++)
        {
            var moment = Sale.Start.Plus(Sale.Microseconds(sameMoment ? 0 : i % 3));
            var sale = Sale.Of(Keys[i]);
            await trial.Store.CommitAsync(sale.Do(
                new OperationChange.Opened { TimeZone = "UTC", At = moment, By = "ana" },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1, reminders: i % 3) with { OverdueFrom = moment } },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2, reminders: 0) with { OverdueFrom = moment } }));
            sales.Add(sale);
        }

        return sales;
    }

    /// <summary>Takes one of the first six sales away, and adds one before and one after all others.</summary>
    private static async Task DisturbAsync(Tested writer, List<Sale> sales, int time)
    {
        if (time >= 6) return;
        await writer.CommitAsync(sales[time].Do(new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }));
        foreach (var days in new[] { -1, 1 })
        {
            var moment = Sale.Start.Plus(Duration.FromDays(days));
            await writer.CommitAsync(Sale.Of($"new {time} {days}").Do(
                new OperationChange.Opened { TimeZone = "UTC", At = moment, By = "ana" },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) with { OverdueFrom = moment } }));
        }
    }

    private static void MustBeOnce(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var wanted = expected.OrderBy(key => key, StringComparer.Ordinal).ToList();
        Must.Equal("rows that nobody touched", wanted, found.Where(wanted.Contains).OrderBy(key => key, StringComparer.Ordinal));
    }
}
