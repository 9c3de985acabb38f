using FollowUpKit.Import;
using FollowUpKit.Storage;
using FollowUpKit.Tests.Reporting;
using FollowUpKit.Tests.Stores;

namespace FollowUpKit.Tests.Archives;

/// <summary>Random sales that get the keys of each other, become one, are withdrawn, reopened and corrected: of pinned seeds and of one that is new in each run.</summary>
public sealed class TenantArchiveLawTests(SharedSqlite sqlite) : IClassFixture<SharedSqlite>, IDisposable
{
    private const int Attempts = 60;
    private const int MoreAttempts = 20;
    private const int Questions = 3;

    private readonly ArchiveFolder _folder = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40), Random.Shared.Next()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public async Task RestoreAsync_ExportOfAnySales_IsTheSameAndGoesOnTheSame(int seed)
    {
        var (source, memory) = (new InMemoryOperationStore(), new InMemoryOperationStore());
        var tenant = $"restored {seed}";
        var sales = new EntangledSales(seed);
        var (run, made) = await FillAsync(source, tenant, seed, sales);
        await FillAsync(source, "another", seed, new EntangledSales(seed + 1));

        var exported = await _folder.ExportAsync(source, tenant);
        foreach (var store in new IOperationStore[] { memory, sqlite.Store })
        {
            var restored = await _folder.RestoreAsync(store, tenant);
            Assert.Empty(_folder.Refusals);
            Assert.Equal((exported.Operations, 0), (restored.Imported, restored.Unchanged));
        }

        var reports = await ReportsAsync(source, tenant, seed, run);
        var files = _folder.Files();
        foreach (var store in new IOperationStore[] { memory, sqlite.Store })
        {
            Assert.Equal(await SnapshotsAsync(source, tenant), await SnapshotsAsync(store, tenant));
            Assert.Equal(await HistoriesAsync(source, tenant), await HistoriesAsync(store, tenant));
            Assert.Equal(reports, await ReportsAsync((IOperationReader)store, tenant, seed, run));
            await _folder.ExportAsync(store, tenant);
            Assert.Equal(files, _folder.Files());
            var again = await _folder.RestoreAsync(store, tenant);
            Assert.Equal((0, exported.Operations, 0), (again.Imported, again.Unchanged, again.Refused));
            Assert.Equal(await HistoriesAsync(source, tenant), await HistoriesAsync(store, tenant));
        }

        var (onMemory, onSqlite) = (new ServiceRun(memory, tenant, OptionsOf(seed)), new ServiceRun(sqlite.Store, tenant, OptionsOf(seed)));
        foreach (var repeat in made) await MustAgreeAsync(repeat);
        for (var i = 0; i < MoreAttempts; i++) await MustAgreeAsync(await sales.NextAsync(run));

        async Task MustAgreeAsync(Attempt attempt)
        {
            var outcome = await run.TryAsync(attempt);
            Assert.Equal((outcome, outcome), (await onMemory.TryAsync(attempt), await onSqlite.TryAsync(attempt)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public async Task ImportAsync_TablesOfAnySalesAlone_GoInAsAnyHistory(int seed)
    {
        var (source, store) = (new InMemoryOperationStore(), new InMemoryOperationStore());
        var (run, _) = await FillAsync(source, "t", seed, new EntangledSales(seed));
        await _folder.ExportAsync(source, "t");

        var importer = new FollowUpImporter(store, new NodaTime.Testing.FakeClock(RandomAttempts.Start + NodaTime.Duration.FromDays(400)), OptionsOf(seed), new CurrentCaller(new Caller("t", VisibilityScope.All, "mover")));
        var faults = new List<string>();
        var mapping = ImportMapping.ForOwnColumns(TenantArchive.OperationsFile, TenantArchive.FollowUpsFile);
        mapping.Repairs = new ImportRepairs { RepairsDates = true };
        var history = HistoryFiles.Open(mapping, _folder.Path);
        await new HistoryImporter(importer).CheckAsync(history, remark => { if (remark.Outcome != ImportRowOutcome.Imported) faults.AddRange(remark.Reasons); });
        Assert.Empty(faults);
        await new HistoryImporter(importer).ImportAsync(history);

        foreach (var key in EntangledSales.Keys)
        {
            var here = await run.FindAsync(key);
            var there = (await store.FindAsync(new OperationKey("t", key.Value), null, CancellationToken.None))?.Snapshot;
            Assert.Equal(here is { Withdrawal: null } ? TableText(here.ToSnapshot()) : null, there is null ? null : TableText(there));
        }
    }

    /// <summary>What the tables hold of an operation.</summary>
    private static string TableText(OperationSnapshot operation) => string.Join('\n',
    [
        $"{operation.Title} {operation.Customer} {operation.Branch} {operation.Agent} {operation.TimeZone} {operation.Conclusion?.Outcome}",
        .. operation.FollowUps.Select(followUp =>
            $"{followUp.Number} {followUp.State} {followUp.Kind} {followUp.Subject} {followUp.Details} {followUp.DueDate} {followUp.DueTime} {followUp.Result?.At} {followUp.Result?.Details} {followUp.Result?.Outcome} {followUp.Cancellation?.Reason}"),
    ]);

    private static FollowUpKitOptions OptionsOf(int seed) => new() { DefaultTimeZone = "America/Mexico_City", Rules = { PendingLimit = 1 + (seed % 3) } };

    private static async Task<(ServiceRun Run, List<Attempt> Made)> FillAsync(IOperationStore store, string tenant, int seed, EntangledSales sales)
    {
        var run = new ServiceRun(store, tenant, OptionsOf(seed));
        var made = new List<Attempt>();
        for (var i = 0; i < Attempts; i++)
        {
            var attempt = await sales.NextAsync(run);
            if (i % 2 == 0) attempt = attempt with { Command = attempt.Command.WithCommandId($"form-{i}") };
            await run.TryAsync(attempt);
            made.Add(attempt);
        }

        return (run, made);
    }

    private static async Task<List<SalesOperation>> SnapshotsAsync(IOperationStore store, string tenant)
    {
        var operations = new List<SalesOperation>();
        await foreach (var history in ((IOperationHistory)store).StreamHistoriesAsync(tenant, CancellationToken.None))
            operations.Add(SalesOperation.Restore((await store.FindAsync(new OperationKey(tenant, history.OperationId), null, CancellationToken.None))!.Snapshot));
        return operations;
    }

    private static async Task<List<string>> HistoriesAsync(IOperationStore store, string tenant)
    {
        var histories = new List<string>();
        await foreach (var history in ((IOperationHistory)store).StreamHistoriesAsync(tenant, CancellationToken.None)) histories.Add($"{history.OperationId}: {Exactly.Text(history.Commands)}");
        return histories;
    }

    private static async Task<List<string>> ReportsAsync(IOperationReader reader, string tenant, int seed, ServiceRun run)
    {
        var operations = (await Task.WhenAll(EntangledSales.Keys.Select(run.FindAsync))).OfType<SalesOperation>().ToList();
        var lines = new List<string>();
        foreach (var question in new RandomQuestions(seed, operations).Draw(Questions)) lines.AddRange(await Answers.OfAsync(reader, tenant, question, EntangledSales.Keys));
        return lines;
    }
}
