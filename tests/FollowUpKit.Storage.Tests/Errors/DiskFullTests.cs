using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>A real database file that cannot grow.</summary>
public sealed class DiskFullTests : IAsyncLifetime, IDisposable
{
    private static readonly OperationCommit[] Many = [.. Enumerable.Range(10, 100).Select(number => Sale.Of($"S-{number}").Open())];

    private readonly SqliteFile file = new();
    private RelationalOperationStore roomy = null!;

    public async Task InitializeAsync() => roomy = await file.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        roomy.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task TryImportAsync_DiskFull_UnavailableAndNothingWritten()
    {
        using var store = new RelationalOperationStore(SqlDialect.Sqlite, Full);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.TryImportAsync(Many, CancellationToken.None));

        Assert.Equal(0L, file.Ask("SELECT count(*) FROM followup_operations"));
        Assert.Null(await store.FindAsync(Many[0].Key, null, CancellationToken.None));
    }

    [Fact]
    public async Task TryImportAsync_DiskFullInHostTransaction_TheTransactionMustBeRolledBack()
    {
        file.Ask("CREATE TABLE host (id TEXT)");
        using var connection = Full();
        using var transaction = connection.BeginTransaction();
        connection.Ask("INSERT INTO host VALUES ('1')", transaction);

        await Assert.ThrowsAsync<StorageTransactionAbortedException>(() => roomy.WithTransaction(transaction).TryImportAsync(Many, CancellationToken.None));

        Assert.Throws<InvalidOperationException>(() => transaction.Commit());
        Assert.Equal(0L, file.Ask("SELECT (SELECT count(*) FROM host) + (SELECT count(*) FROM followup_operations)"));
    }

    private SqliteConnection Full()
    {
        var connection = file.Open();
        connection.Ask($"PRAGMA max_page_count = {connection.Ask("PRAGMA page_count")}");
        return connection;
    }
}
