using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

public sealed class CancelledBatchTests
{
    [PostgreSqlFact]
    public async Task CommitAsync_CancelledAtAnyMoment_IsCancelledOrStoredNeverUnknown()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();
        var sale = Sale.Of("S-1");
        await store.CommitAsync(sale.Open(), CancellationToken.None);

        for (var round = 0; round < 1_000; round++)
        {
            var twin = sale.Twin();
            if (await CommitsAsync(store, twin.Do(new OperationChange.Described { Title = $"{round}" }), spins: round * 20)) sale = twin;
        }

        Assert.Equal(sale.Now.Version, (await store.FindAsync(sale.Key, null, CancellationToken.None))!.Snapshot.Version);
    }

    private static async Task<bool> CommitsAsync(RelationalOperationStore store, OperationCommit commit, int spins)
    {
        using var cancelling = new CancellationTokenSource();
        var cancel = Task.Run(() =>
        {
            Thread.SpinWait(spins);
            cancelling.Cancel();
        });
        try
        {
            await store.CommitAsync(commit, cancelling.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            await cancel;
        }
    }
}
