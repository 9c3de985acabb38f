using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>The rules of time zones that instants were derived with: stored by commits, forgotten by sweeps.</summary>
internal static class TimeZoneRulesCases
{
    private const string Mexico = "America/Mexico_City";
    private const string Tijuana = "America/Tijuana";

    private static readonly TimeZoneRules Old = new(Mexico, "0123456789abcdef", "TZDB: 2019c");
    private static readonly TimeZoneRules New = new(Mexico, "fedcba9876543210", "TZDB: 2026f");
    private static readonly TimeZoneRules Other = new(Tijuana, "0123456789abcdef", "TZDB: 2019c");

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("TIM-001", "A commit stores the rules of time zones that it used, each once.", Zones, async trial =>
        {
            var sale = trial.Sale;
            await trial.Store.CommitAsync(sale.Open().With(Old, Other));
            await trial.Store.CommitAsync(sale.Do(EveryChange.Named(nameof(OperationChange.FollowUpRescheduled))).With(Old));
            await trial.Store.CommitAsync(Sale.Of("S-2").Open().With(New));
            await MustHaveAsync(trial.Store, "", Old, Other, New);
        }),
        Case("TIM-002", "Rules of a tenant are no other's: neither told, nor taken over, nor forgotten with those of another.", Zones, async trial =>
        {
            await trial.Store.CommitAsync(Sale.Of("S-1", "north").Open().With(Old));
            await trial.Store.CommitAsync(Sale.Of("S-1", "south").Open().With(Old, Other));
            await MustHaveAsync(trial.Store, "north", Old);
            await trial.Store.Zones.BeginSweepAsync("north", [Old], "sweep", CancellationToken.None);
            await trial.Store.Zones.EndSweepAsync("north", [Mexico], "sweep", CancellationToken.None);
            await MustHaveAsync(trial.Store, "north");
            await MustHaveAsync(trial.Store, "south", Old, Other);
        }),
        Case("TIM-003", "A commit that is refused stores no rules.", Zones, async trial =>
        {
            var twin = (await trial.OpenSaleAsync()).Twin();
            await trial.Store.CommitAsync(trial.Sale.Do());
            await trial.Store.MustRefuseAsync(twin.Do().With(Old));
            await MustHaveAsync(trial.Store, "");
        }),
        Case("TIM-004", "The end of a sweep forgets the rules that it began with, in the zones that it names, and no others.", Zones, async trial =>
        {
            await trial.Store.Zones.AddTimeZoneRulesAsync("", [Old, New, Other], CancellationToken.None);
            await trial.Store.Zones.BeginSweepAsync("", [Old, Other], "sweep", CancellationToken.None);
            await trial.Store.Zones.EndSweepAsync("", [Mexico], "sweep", CancellationToken.None);
            await MustHaveAsync(trial.Store, "", New, Other);
        }),
        Case("TIM-005", "Rules stay until the sweep of them has ended: one that is interrupted has forgotten nothing.", Zones, async trial =>
        {
            await trial.Store.Zones.AddTimeZoneRulesAsync("", [Old], CancellationToken.None);
            await trial.Store.Zones.BeginSweepAsync("", [Old], "interrupted", CancellationToken.None);
            await MustHaveAsync(await trial.OpenAsync(), "", Old);
            await trial.Store.Zones.BeginSweepAsync("", [Old], "again", CancellationToken.None);
            await trial.Store.Zones.EndSweepAsync("", [Mexico], "again", CancellationToken.None);
            await MustHaveAsync(trial.Store, "");
        }),
        Case("TIM-006", "Rules that a commit uses while a sweep of them is under way stay when it ends.", Zones, async trial =>
        {
            await trial.Store.CommitAsync(trial.Sale.Open().With(Old));
            await trial.Store.Zones.BeginSweepAsync("", [Old], "sweep", CancellationToken.None);
            await (await trial.OpenAsync()).CommitAsync(Sale.Of("S-2").Open().With(Old));
            await trial.Store.Zones.EndSweepAsync("", [Mexico], "sweep", CancellationToken.None);
            await MustHaveAsync(trial.Store, "", Old);
        }),
        Case("TIM-007", "Of two sweeps of the same rules the one that began last forgets them; the end of the other forgets nothing.", Zones, async trial =>
        {
            await trial.Store.CommitAsync(trial.Sale.Open().With(Old));
            await trial.Store.Zones.BeginSweepAsync("", [Old], "first", CancellationToken.None);
            await trial.Store.CommitAsync(Sale.Of("S-2").Open().With(Old));
            await trial.Store.Zones.BeginSweepAsync("", [Old], "second", CancellationToken.None);
            await trial.Store.Zones.EndSweepAsync("", [Mexico], "first", CancellationToken.None);
            await MustHaveAsync(trial.Store, "", Old);
            await trial.Store.Zones.EndSweepAsync("", [Mexico], "second", CancellationToken.None);
            await MustHaveAsync(trial.Store, "");
        }),
        Case("TIM-008", "Due times are told page by page: those that need attention in the zones asked for, with their reminders, by operation (by code point) and number.", Zones, async trial =>
        {
            List<Sale> sales = [.. new[] { "s-2", "S-10", "S-2", "\uFFFD", "😀" }.Select(id => Sale.Of(id))];
            foreach (var sale in sales) await trial.Store.CommitAsync(sale.Open());
            await trial.Store.CommitAsync(sales[0].Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }));
            await trial.Store.CommitAsync(sales[1].Do(EveryChange.Named(nameof(OperationChange.FollowUpRescheduled))));
            await trial.Store.CommitAsync(sales[2].Do(new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }));
            foreach (var zones in new[] { new[] { Mexico }, ["Europe/Madrid"], [Mexico, "Europe/Madrid"], [Tijuana] })
            foreach (var size in new[] { 1, 3, 100 })
                Must.Equal($"due times of {string.Join(", ", zones)} by {size}", Expected(sales, zones), await PagesAsync(trial.Store, zones, size));
        }),
        Case("TIM-009", "An import stores the rules of time zones that it used.", Zones | Import, async trial =>
        {
            Must.Be(await trial.Store.ImportAsync(Sale.Of("S-1").Open().With(Old), Sale.Of("S-2").Open().With(Old, Other)), "an import that is made", "one that is refused");
            await MustHaveAsync(trial.Store, "", Old, Other);
        }),
        Case("TIM-010", "Rules that are used inside a transaction of the host stand or fall with it.", Zones | Host, async trial =>
        {
            using (var lost = await trial.BeginAsync())
            {
                await lost.Inside.CommitAsync(Sale.Of("S-1").Open().With(Old));
                await lost.Transaction.RollbackAsync();
            }

            await MustHaveAsync(trial.Store, "");
            var host = await trial.BeginAsync();
            await host.Inside.CommitAsync(trial.Sale.Open().With(Other));
            await host.Transaction.CommitAsync();
            await MustHaveAsync(trial.Store, "", Other);
        }),
        Case("TIM-011", "A sweep begins only when what was written with its rules can be read, in transactions of the host too.", Zones | Host, async trial =>
        {
            await trial.Store.Zones.AddTimeZoneRulesAsync("", [Old], CancellationToken.None);
            var host = await trial.BeginAsync();
            await host.Inside.CommitAsync(trial.Sale.Open().With(Old));
            var beginning = Task.Run(() => trial.Store.Zones.BeginSweepAsync("", [Old], "sweep", CancellationToken.None));
            Must.Be(await Task.WhenAny(beginning, Task.Delay(TimeSpan.FromMilliseconds(300))) != beginning, "a sweep that waits for the host", "one that has begun");
            await host.Transaction.CommitAsync();
            await beginning;
            Must.Equal("due times", Expected([trial.Sale], [Mexico]), await PagesAsync(trial.Store, [Mexico], 100));
        }),
        Case("TIM-012", "Rules can be stored without a commit, and stay as they are where they are there already.", Zones, async trial =>
        {
            await trial.Store.Zones.AddTimeZoneRulesAsync("", [Old, TimeZoneRules.Unknown(Tijuana)], CancellationToken.None);
            await trial.Store.Zones.AddTimeZoneRulesAsync("", [Old], CancellationToken.None);
            await trial.Store.Zones.AddTimeZoneRulesAsync("", [], CancellationToken.None);
            await MustHaveAsync(trial.Store, "", Old, TimeZoneRules.Unknown(Tijuana));
        }),
    ];

    private static OperationCommit With(this OperationCommit commit, params TimeZoneRules[] rules) =>
        new(commit.Key, commit.ExpectedVersion, commit.After, commit.Commands, rules);

    private static async Task MustHaveAsync(Tested store, string tenant, params TimeZoneRules[] rules) => Must.Equal(
        $"rules of tenant {Shown.Quoted(tenant)}", InOrder(rules), InOrder(await store.Zones.ReadTimeZoneRulesAsync(tenant, CancellationToken.None)));

    private static List<TimeZoneRules> InOrder(IEnumerable<TimeZoneRules> rules) =>
        [.. rules.OrderBy(one => one.TimeZone, StringComparer.Ordinal).ThenBy(one => one.Fingerprint, StringComparer.Ordinal)];

    private static List<DueTimes> Expected(IEnumerable<Sale> sales, string[] zones) =>
    [
        .. from sale in sales.OrderBy(sale => sale.Key.OperationId, CodePointComparer.Instance)
           from followUp in sale.Now.FollowUps
           where followUp.AttentionFrom is not null && zones.Contains(followUp.TimeZone)
           select DueTimes.From(sale.Key.OperationId, followUp),
    ];

    private static async Task<List<DueTimes>> PagesAsync(Tested store, string[] zones, int size)
    {
        var found = new List<DueTimes>();
        while (true)
        {
            var page = await store.Zones.ReadDueTimesAsync("", zones, found.LastOrDefault(), size, CancellationToken.None);
            Must.Be(page.Count <= size, $"at most {size} rows", $"{page.Count}");
            found.AddRange(page);
            if (page.Count < size || found.Count > 1000) return found;
        }
    }
}
