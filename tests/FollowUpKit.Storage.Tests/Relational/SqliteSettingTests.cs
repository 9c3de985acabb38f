using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>Whatever the host sets on its connections, the store keeps its promises, or says that it cannot.</summary>
public sealed class SqliteSettingTests : IDisposable
{
    private readonly SqliteFile file = new();

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData("Pooling=False")]
    [InlineData("Foreign Keys=False")]
    [InlineData("Foreign Keys=True;Recursive Triggers=True")]
    [InlineData("Default Timeout=5;Mode=ReadWriteCreate")]
    public async Task RunAsync_ChosenCases_Hold(string settings)
    {
        using var fixture = new SqliteFixture(null, settings);

        await ChosenCases.HoldAsync(fixture);
    }

    [Fact]
    public async Task RunAsync_PrefixInUpperCase_ChosenCasesHold()
    {
        using var fixture = new SqliteFixture(null, prefix: "Order_");

        await ChosenCases.HoldAsync(fixture);
    }

    [Fact]
    public async Task ForeignKeysTurnedOff_OwnConnections_KeepThem()
    {
        await file.CreateAsync();
        using var database = new OwnDatabase(
            SqlDialect.Sqlite, () => new SqliteConnection(file.ConnectionString + ";Foreign Keys=False"), new TableVersion(new TableNames(SqlDialect.DefaultTablePrefix)), Quiet.Telemetry);

        Assert.Equal(1, await database.AskAsync("PRAGMA foreign_keys"));
    }

    [Fact]
    public async Task ReadOnlyMode_Commit_UnavailableAndReadsServed()
    {
        var sale = Sale.Of("1");
        await (await file.CreateAsync()).CommitAsync(sale.Open(), CancellationToken.None);
        using var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(file.ConnectionString + ";Mode=ReadOnly"));

        await Assert.ThrowsAsync<StorageUnavailableException>(
            () => store.CommitAsync(sale.Do(new OperationChange.Described { Title = "late" }), CancellationToken.None));

        Assert.Equal(1, (await store.FindAsync(sale.Key, null, CancellationToken.None))!.Snapshot.Version);
    }
}
