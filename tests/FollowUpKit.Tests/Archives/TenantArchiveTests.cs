using FollowUpKit.Import;
using FollowUpKit.Storage;
using FollowUpKit.Tests.Import;
using FollowUpKit.Tests.Stores;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Archives;

public sealed class TenantArchiveTests : IDisposable
{
    private readonly ArchiveFolder _folder = new();
    private readonly SqliteFile _file = new();

    public void Dispose()
    {
        _folder.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task ExportAsync_WithdrawnSale_IsInTheHistoryAlone()
    {
        var store = new InMemoryOperationStore();
        var followUps = new FollowUpService(store, new FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        await followUps.OpenOperationAsync("S-1", sale => sale.WithTitle("=Pump, \"new\"").WithFirst(Some.Draft()));
        await followUps.OpenOperationAsync("S-2", sale => sale.WithFirst(Some.Draft()));
        await followUps.WithdrawOperationAsync("S-2", "Deleted");

        var counts = await _folder.ExportAsync(store, "default");

        Assert.Equal((2, 1, 2, 3), (counts.Operations, counts.Withdrawn, counts.FollowUps, counts.Commands));
        Assert.Equal(["operation_id,title,customer,branch,agent,opened_at,time_zone,concluded_at,conclusion_outcome", "S-1,\"'=Pump, \"\"new\"\"\",,,,2026-03-02T15:00:00Z,Etc/UTC,,"], Lines(TenantArchive.OperationsFile));
        Assert.Equal(2, Lines(TenantArchive.FollowUpsFile).Length);
        Assert.Equal(["S-1", "S-2"], Lines(TenantArchive.HistoryFile).Select(line => line.Split('"')[3]));
        Assert.Equal(["follow-ups.csv", "history.jsonl", "operations.csv"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ExportAsync_StoppedHalfway_LeavesTheFilesOfTheExportBefore()
    {
        var store = new InMemoryOperationStore();
        var followUps = new FollowUpService(store, new FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        await followUps.OpenOperationAsync("S-1", sale => sale.WithFirst(Some.Draft()));
        await _folder.ExportAsync(store, "default");
        var before = _folder.Files();
        for (var i = 2; i <= 1_200; i++) await followUps.OpenOperationAsync($"S-{i}");
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TenantArchive(store).ExportAsync(_folder.Path, new Stopping(stop), stop.Token));

        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public async Task ExportAsync_FolderThatIsAFile_IsToldAsUnwritable()
    {
        File.WriteAllText(_folder.Path, "");

        var refused = await Assert.ThrowsAsync<TableFileException>(() => _folder.ExportAsync(new InMemoryOperationStore(), "t"));

        Assert.Equal(TableFileProblem.Unwritable, refused.Problem);
    }

    [Theory]
    [InlineData(TenantArchive.OperationsFile)]
    [InlineData(TenantArchive.FollowUpsFile)]
    [InlineData(TenantArchive.HistoryFile)]
    public async Task ExportAsync_PlaceOfAFileIsTaken_IsToldByItsNameAndLeavesNothingBehind(string file)
    {
        Directory.CreateDirectory(_folder.PathOf(file + ".part"));

        var refused = await Assert.ThrowsAsync<TableFileException>(() => _folder.ExportAsync(new InMemoryOperationStore(), "t"));

        Assert.Equal((TableFileProblem.Unwritable, _folder.PathOf(file)), (refused.Problem, refused.Path));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Constructor_StoreThatCannotReadItsHistory_IsRefused() =>
        Assert.Equal("store", Assert.Throws<ArgumentException>(() => new TenantArchive(new StoreWithoutHistory())).ParamName);

    [RealDataFact]
    public async Task RestoreAsync_RealChains_AreTheSameAndFromTheTablesToo()
    {
        var (source, restored, imported) = (await _file.CreateAsync(), new InMemoryOperationStore(), new InMemoryOperationStore());
        var counts = await new Importing(source).RunAsync(RealData.Operations, RealData.FollowUps);

        var exported = await _folder.ExportAsync(source, "default");
        Assert.Equal((counts.OperationsImported, counts.FollowUpsImported), (exported.Operations, exported.FollowUps));
        Assert.Equal(counts.OperationsImported, (await _folder.RestoreAsync(restored, "default")).Imported);
        var importer = new FollowUpImporter(imported, new FakeClock(Importing.Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        var result = await new HistoryImporter(importer).ImportAsync(HistoryFiles.Open(ImportMapping.ForOwnColumns(TenantArchive.OperationsFile, TenantArchive.FollowUpsFile), _folder.Path));
        Assert.Equal((exported.Operations, exported.FollowUps), (result.Counts.OperationsImported, result.Counts.FollowUpsImported));

        await using var there = restored.StreamHistoriesAsync("default", CancellationToken.None).GetAsyncEnumerator();
        await foreach (var history in source.StreamHistoriesAsync("default", CancellationToken.None))
        {
            Assert.True(await there.MoveNextAsync());
            Assert.Equal(Exactly.Text(history.Commands), Exactly.Text(there.Current.Commands));
            var operation = SalesOperation.Restore(history.ToSnapshot());
            Assert.Equal(operation, await FindAsync(source, history.OperationId));
            Assert.Equal(operation, await FindAsync(restored, history.OperationId));
            Assert.Equal(operation, await FindAsync(imported, history.OperationId));
        }

        Assert.False(await there.MoveNextAsync());
    }

    private static async Task<SalesOperation> FindAsync(IOperationStore store, string id) =>
        SalesOperation.Restore((await store.FindAsync(new OperationKey("default", id), null, CancellationToken.None))!.Snapshot);

    private string[] Lines(string file) => File.ReadAllLines(_folder.PathOf(file));

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }

    private sealed class StoreWithoutHistory : IOperationStore
    {
        public bool OwnsTransaction => true;

        public bool ServesConcurrentCalls => true;

        public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
