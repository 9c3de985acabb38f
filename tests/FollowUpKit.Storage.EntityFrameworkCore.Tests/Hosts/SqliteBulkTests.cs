using FollowUpKit.ConformanceHost;
using FollowUpKit.Tests.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The promises of bulk runs over one context of the host.</summary>
public sealed class SqliteBulkTests : BulkSuite, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private ErpContext? context;

    public void Dispose()
    {
        context?.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    protected override async Task<IOperationStore> CreateAsync()
    {
        context = new ErpHost().Create(builder => builder.UseSqlite($"Data Source={Path.Combine(folder, "erp.db")}"));
        await context.Database.EnsureCreatedAsync();
        return context.Store();
    }
}
