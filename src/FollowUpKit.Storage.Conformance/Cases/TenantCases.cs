using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Another tenant's rows are out of reach.</summary>
internal static class TenantCases
{
    private const string North = "north";
    private const string South = "south";

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("TEN-001", "The same id in two tenants is two operations, each with its own chain and versions.", async trial =>
        {
            var (north, south) = (Sale.Of("S-1", North), Sale.Of("S-1", South));
            await trial.Store.CommitAsync(north.Open(branch: "N"));
            await trial.Store.CommitAsync(south.Open(branch: "S"));
            foreach (var name in EveryChange.Names) await trial.Store.CommitAsync(north.Do(EveryChange.Named(name)));
            await trial.Store.MustFindAsync(north);
            await trial.Store.MustFindAsync(south);
            await trial.Store.CommitAsync(south.Do(new OperationChange.Described { Title = "second" }));
            await trial.Store.MustFindAsync(north);
            await trial.Store.MustFindAsync(south);
        }),
        Case("TEN-002", "An operation of another tenant is found no more than one that is not there, nor is its command.", async trial =>
        {
            await trial.Store.CommitAsync(Sale.Of("S-1", North).DoWithId("id", new OperationChange.Opened { TimeZone = "UTC" }));
            foreach (var tenant in new[] { South, "", "North", "north ", "nor", "north%", "%", "n\u00f6rth" })
            {
                await trial.Store.MustNotFindAsync(new(tenant, "S-1"));
                await trial.Store.MustNotFindAsync(new(tenant, "S-1"), "id");
            }
        }),
        Case("TEN-003", "The history of another tenant's operation reads as that of one that is not there.", History, async trial =>
        {
            await trial.Store.CommitAsync(Sale.Of("S-1", North).Open());
            await trial.Store.CommitAsync(Sale.Of("S-2", South).Open());
            Must.Equal("history", Array.Empty<AcceptedCommand>(), await trial.Store.ReadHistoryAsync(new(South, "S-1")));
        }),
        Case("TEN-004", "Lists, counts, groups and lookups hold nothing of another tenant, whatever its name resembles.", Reading, async trial =>
        {
            await trial.Store.CommitAsync(Sale.Of("S-1", North).Open());
            foreach (var tenant in new[] { South, "", "North", "north ", "%", "n_rth" })
            {
                var answers = new object[]
                {
                    await trial.Store.OperationRowsAsync(new(tenant)), await trial.Store.FollowUpRowsAsync(new(tenant)),
                    await trial.Store.CountAsync(new OperationFilter(tenant)), await trial.Store.CountAsync(new FollowUpFilter(tenant)),
                    await trial.Store.LookUpAsync(tenant, "S-1"),
                    await trial.Store.Reader.GroupFollowUpsAsync(new(tenant), new(FollowUpColumn.Branch), ReadOptions.Latest, CancellationToken.None),
                };
                var nothing = new object[] { Array.Empty<int>(), Array.Empty<int>(), 0L, 0L, Array.Empty<int>(), Array.Empty<int>() };
                Must.Equal($"answers for tenant {Shown.Quoted(tenant)}", nothing, answers);
            }
        }),
        Case("TEN-005", "Rows of one operation's chain, reminders and title never mix with those of the same id of another tenant in lists.", Reading, async trial =>
        {
            var (north, south) = (Sale.Of("S-1", North), Sale.Of("S-1", South));
            await trial.Store.CommitAsync(north.Open(branch: "N", title: "of the north"));
            await trial.Store.CommitAsync(south.Do(
                new OperationChange.Opened { Title = "of the south", TimeZone = "UTC" },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1, reminders: 5) }));
            foreach (var sale in new[] { north, south })
            {
                var tenant = sale.Key.Tenant;
                Must.Equal("operations", Expected.OperationRows([sale.Now]), await trial.Store.OperationRowsAsync(new(tenant)));
                Must.Equal("follow-ups", Expected.FollowUpRows([sale.Now], new(tenant)), await trial.Store.FollowUpRowsAsync(new(tenant)));
                Must.Equal("row", new[] { OperationRow.From(sale.Now) }, await trial.Store.LookUpAsync(tenant, "S-1"));
            }
        }),
        Case("TEN-006", "Random changes in one tenant leave every answer for another as it was, to the letter.", async trial =>
        {
            List<Sale> north = [.. Enumerable.Range(0, 5).Select(i => Sale.Of($"S-{i}", North))];
            List<Sale> south = [.. Enumerable.Range(0, 5).Select(i => Sale.Of($"S-{i}", South))];
            foreach (var sale in north) await trial.Store.CommitAsync(sale.DoWithId("1", new OperationChange.Opened { TimeZone = "UTC" }, new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) }));
            foreach (var sale in south.Skip(1)) await trial.Store.CommitAsync(sale.Open());
            var before = await Answers.OfAsync(trial.Fixture, trial.Store, North, north, "1");
            await trial.Store.CommitAsync(south[0].Open());
            var random = new Random(20260306);
            string[] changes = [.. EveryChange.Names];
            for (var i = 0; i < 40; i++)
            {
                var sale = south[random.Next(south.Count)];
                await trial.Store.CommitAsync(sale.DoWithId($"{i}", AnyTime(sale, changes[random.Next(changes.Length)])));
                if (i % 8 == 7) Must.Equal("answers for the north", before, await Answers.OfAsync(trial.Fixture, trial.Store, North, north, "1"));
            }
        }),
        Case("TEN-007", "Writing another tenant's operation fails as for one that is not there, and leaves it as it is.", async trial =>
        {
            var south = Sale.Of("S-1", South);
            await trial.Store.CommitAsync(south.Open());
            var asNorth = Sale.Of("S-1", North);
            asNorth.Open();
            await trial.Store.MustRefuseAsync(asNorth.Do(new OperationChange.Described { Title = "not theirs" }));
            await trial.Store.MustFindAsync(south);
            await trial.Store.MustNotFindAsync(asNorth.Key);
        }),
        Case("TEN-008", "The empty text is a tenant like any other.", async trial =>
        {
            var (single, other) = (Sale.Of("S-1", ""), Sale.Of("S-1", " "));
            await trial.Store.CommitAsync(single.Open(title: "of the empty tenant"));
            await trial.Store.CommitAsync(other.Open(title: "of another"));
            await trial.Store.MustFindAsync(single);
            await trial.Store.MustFindAsync(other);
        }),
        Case("TEN-009", "Tenant and id are two parts: the same letters cut elsewhere are another operation.", async trial =>
        {
            List<Sale> sales = [Sale.Of("bc", "a"), Sale.Of("c", "ab"), Sale.Of("b/c", "a"), Sale.Of("c", "a/b"), Sale.Of("|c", "a"), Sale.Of("c", "a|"), Sale.Of("a", "c")];
            foreach (var sale in sales) await trial.Store.CommitAsync(sale.Open(title: $"{sale.Key.Tenant} and {sale.Key.OperationId}"));
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        }),
        Case("TEN-010", "Sessions that write the same id in different tenants at once never conflict.", async trial =>
        {
            var sessions = await trial.OpenAsync(Race.Writers);
            List<Sale> sales = [.. sessions.Select((_, i) => Sale.Of("S-1", $"tenant {i}"))];
            var winners = await Race.WinnersAsync(sessions, [.. sales.Select(sale => sale.Open())]);
            Must.Equal("accepted commits", sales.Count, winners.Count);
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        }),
        Case("TEN-011", "A position taken in one tenant gives rows of the tenant that asks only.", Reading, async trial =>
        {
            var north = Sale.Of("S-2", North);
            await trial.Store.CommitAsync(north.Open());
            foreach (var key in new[] { "S-1", "S-2", "S-3" }) await trial.Store.CommitAsync(Sale.Of(key, South).Open());
            var row = Expected.FollowUpRows([north.Now], new(North))[0];
            var page = await trial.Store.Reader.ReadFollowUpsAsync(
                new(North), FollowUpOrder.OverdueFrom, row with { OperationId = "S-1" }, StorePage.MaxSize, ReadOptions.Latest, CancellationToken.None);
            Must.Equal("page", Expected.FollowUpRows([north.Now], new(North)), page.Rows);
            var operations = await trial.Store.Reader.ReadOperationsAsync(
                new(North), OperationOrder.Newest, new() { OpenedAt = north.Now.OpenedAt, OperationId = "S-1" }, StorePage.MaxSize, ReadOptions.Latest, CancellationToken.None);
            Must.Equal("page", Expected.OperationRows([north.Now], new(North)), operations.Rows);
        }),
    ];

    /// <summary>A change that fits, whatever there was before it.</summary>
    private static OperationChange AnyTime(Sale sale, string name) => name == nameof(OperationChange.FollowUpScheduled)
        ? new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(sale.Now.FollowUps.Count + 1) }
        : EveryChange.Named(name);
}
