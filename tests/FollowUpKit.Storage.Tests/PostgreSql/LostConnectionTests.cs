using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>Kept connections that the server has ended since.</summary>
public sealed class LostConnectionTests : IAsyncLifetime, IDisposable
{
    private readonly string name = $"lost_{Guid.NewGuid():N}";
    private readonly Sale sale = Sale.Of("S-1");
    private PostgreSqlDatabase database = null!;
    private RelationalOperationStore store = null!;

    public async Task InitializeAsync()
    {
        if (PostgreSqlDemand.ReasonToSkip is not null) return;
        database = new PostgreSqlDatabase();
        store = database.Store($";Application Name={name};Pooling=false");
        await store.CreateSchemaAsync();
        await store.CommitAsync(sale.Open(), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        store?.Dispose();
        database?.Dispose();
    }

    [PostgreSqlTheory]
    [InlineData("FindAsync")]
    [InlineData("ReadHistoryAsync")]
    [InlineData("TryImportAsync")]
    [InlineData("ReadOperationsAsync")]
    [InlineData("StreamOperationsAsync")]
    [InlineData("StreamFollowUpsAsync")]
    public async Task EveryCall_KeptConnectionLost_IsDoneOnAnother(string call)
    {
        await EndConnectionsAsync();

        await EveryCall.RunAsync(call, store);

        Assert.Equal(1L, database.Ask($"SELECT count(*) FROM pg_stat_activity WHERE {Ours}"));
    }

    [PostgreSqlFact]
    public async Task CommitAsync_KeptConnectionLostBeforeItsBatchIsPrepared_IsDoneOnAnother()
    {
        await EndConnectionsAsync();

        await store.CommitAsync(sale.Do(new OperationChange.Described { Title = "second" }), CancellationToken.None);

        Assert.Equal(2, (await store.FindAsync(sale.Key, null, CancellationToken.None))!.Snapshot.Version);
    }

    [PostgreSqlFact]
    public async Task CommitAsync_KeptConnectionLostAfterItsBatchWasPrepared_IsDoneOnAnother()
    {
        await store.CommitAsync(sale.Do(new OperationChange.Described { Title = "second" }), CancellationToken.None);
        await EndConnectionsAsync();

        await store.CommitAsync(sale.Do(new OperationChange.Described { Title = "third" }), CancellationToken.None);

        Assert.Equal(3, (await store.FindAsync(sale.Key, null, CancellationToken.None))!.Snapshot.Version);
    }

    [PostgreSqlFact]
    public async Task FindAsync_OneOfSeveralKeptConnectionsLost_TheOthersAreGivenUpToo()
    {
        var streams = Enumerable.Range(0, 3).Select(_ => store.StreamFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, ReadOptions.Latest, CancellationToken.None).GetAsyncEnumerator()).ToArray();
        foreach (var stream in streams) await stream.MoveNextAsync();
        foreach (var stream in streams) await stream.DisposeAsync();
        Assert.Equal(3L, database.Ask($"SELECT count(*) FROM pg_stat_activity WHERE {Ours}"));
        await EndConnectionsAsync();

        await store.FindAsync(sale.Key, null, CancellationToken.None);
        var streamed = store.StreamFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, ReadOptions.Latest, CancellationToken.None).GetAsyncEnumerator();
        await streamed.MoveNextAsync();
        await store.CommitAsync(Sale.Of("S-3").Open(), CancellationToken.None);
        await streamed.DisposeAsync();

        Assert.NotNull(await store.FindAsync(Sale.Of("S-3").Key, null, CancellationToken.None));
    }

    private string Ours => $"application_name = '{name}'";

    private async Task EndConnectionsAsync()
    {
        database.Ask($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE {Ours}");
        while (database.Ask($"SELECT count(*) FROM pg_stat_activity WHERE {Ours}") is not 0L) await Task.Yield();
    }
}
