using System.Transactions;

namespace FollowUpKit.Storage.Tests;

public sealed class AmbientTransactionTests : IDisposable
{
    private readonly SqliteFile file = new();
    private readonly Sale sale = Sale.Of("S-1");

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task AnyCall_InsideATransactionScope_RefusedAndNothingWritten()
    {
        using var store = await file.CreateAsync();
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.CommitAsync(sale.Open(), CancellationToken.None));
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.FindAsync(sale.Key, null, CancellationToken.None));
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.CountFollowUpsAsync(new(""), ReadOptions.Latest, CancellationToken.None));
        }

        Assert.Equal(0L, file.Ask("SELECT count(*) FROM followup_operations"));
    }

    [Fact]
    public async Task CommitAsync_ScopeSuppressed_Written()
    {
        using var store = await file.CreateAsync();
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
            await store.CommitAsync(sale.Open(), CancellationToken.None);

        Assert.Equal(1L, file.Ask("SELECT count(*) FROM followup_operations"));
    }

    [Fact]
    public async Task In_HostTransactionInsideATransactionScope_CommittedByTheHost()
    {
        using var store = await file.CreateAsync();
        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        await store.WithTransaction(transaction).CommitAsync(sale.Open(), CancellationToken.None);
        transaction.Commit();

        Assert.Equal(1L, file.Ask("SELECT count(*) FROM followup_operations"));
    }
}
