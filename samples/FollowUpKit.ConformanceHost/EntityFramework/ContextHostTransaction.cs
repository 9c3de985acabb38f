using FollowUpKit.Storage.Conformance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FollowUpKit.ConformanceHost;

/// <summary>An ERP on Entity Framework: its own rows through the change tracker, and a transaction of its context.</summary>
internal sealed class ContextHostTransaction : HostTransaction
{
    private readonly ErpContext context;
    private readonly IDbContextTransaction transaction;

    public ContextHostTransaction(ErpContext context)
    {
        this.context = context;
        transaction = context.Database.BeginTransaction();
        Session = new StoreSession(context.Store());
    }

    public override StoreSession Session { get; }

    public override async Task WriteRowAsync(string id)
    {
        context.Sales.Add(context.NewSale(id));
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    public override Task<int> CountRowsAsync() => context.Sales.CountAsync();

    public override Task CommitAsync() => transaction.CommitAsync();

    public override Task RollbackAsync() => transaction.RollbackAsync();

    public override Task CreateSavepointAsync(string name) => transaction.CreateSavepointAsync(name);

    public override Task RollbackToSavepointAsync(string name) => transaction.RollbackToSavepointAsync(name);

    protected override void Dispose(bool disposing)
    {
        transaction.Dispose();
        context.Dispose();
        base.Dispose(disposing);
    }
}
