using System.Data.Common;
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

    public override async Task LoseAsync()
    {
        try
        {
            await context.Database.ExecuteSqlRawAsync(context.Database.IsSqlite() ? "INSERT OR ROLLBACK INTO followup_schema_version SELECT version FROM followup_schema_version" : "SELECT 1 / 0");
        }
        catch (DbException)
        {
            // The host goes on as if nothing were.
        }
    }

    protected override void Dispose(bool disposing)
    {
        transaction.Dispose();
        context.Dispose();
        base.Dispose(disposing);
    }
}
