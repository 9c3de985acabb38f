using System.Globalization;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>A host with a table of its own, in one transaction with the store.</summary>
internal sealed class EmulatedHostTransaction(EmulatedConnection connection, EmulatedTransaction transaction, RelationalOperationStore store) : HostTransaction
{
    public override StoreSession Session { get; } = new(store.WithTransaction(transaction));

    public override Task WriteRowAsync(string id) => Task.FromResult(Run($"INSERT INTO sales VALUES ('{id}')"));

    public override Task<int> CountRowsAsync() => Task.FromResult(Convert.ToInt32(Run("SELECT count(*) FROM sales"), CultureInfo.InvariantCulture));

    public override Task CommitAsync() => transaction.CommitAsync();

    public override Task RollbackAsync() => transaction.RollbackAsync();

    public override Task CreateSavepointAsync(string name) => transaction.Inner.SaveAsync(name);

    public override Task RollbackToSavepointAsync(string name) => transaction.Inner.RollbackAsync(name);

    protected override void Dispose(bool disposing)
    {
        transaction.Dispose();
        connection.Dispose();
        base.Dispose(disposing);
    }

    private object? Run(string text) => connection.Inner.Ask(text, transaction.Inner);
}
