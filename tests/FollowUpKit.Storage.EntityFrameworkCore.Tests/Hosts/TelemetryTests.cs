using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>What the store of a context logs, and its health.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task FindAsync_NoDatabase_IsToldWhereTheContextLogs()
    {
        var loggers = new OneLogger();
        await using var context = new SalesContext(
            new DbContextOptionsBuilder().UseSqlite("Data Source=/no/such/folder/erp.db").UseLoggerFactory(loggers).Options);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => context.Store().FindAsync(Sale.Of("1").Key, null, CancellationToken.None));

        Assert.Equal(
            ["Warning 304 StoreUnavailable: The database did not serve (Microsoft.Data.Sqlite.SqliteException); nothing was written."],
            loggers.Logger.Lines);
    }

    [Fact]
    public async Task CheckHealthAsync_TablesGoneSinceTheFirstCall_AreFound()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = database.Open();
        await context.Store().CheckHealthAsync();
        await context.Database.ExecuteSqlRawAsync("DROP TABLE followup_schema_version");

        await Assert.ThrowsAsync<StorageSchemaException>(() => context.Store().CheckHealthAsync());
    }

    /// <summary>Takes what the store logs; that of Entity Framework goes elsewhere.</summary>
    private sealed class OneLogger : ILoggerFactory
    {
        public RecordingLogger<RelationalOperationStore> Logger { get; } = new();

        public ILogger CreateLogger(string categoryName) =>
            categoryName == typeof(RelationalOperationStore).FullName ? Logger : new RecordingLogger<SalesContext>();

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
