using System.Data;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

public sealed class PoolTests : IDisposable
{
    private readonly SqliteFile file = new();
    private readonly List<SqliteConnection> made = [];

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Dispose_StreamUnderWay_ItsConnectionIsClosedWhenItEnds()
    {
        using var store = Store();
        await store.CreateSchemaAsync();
        await store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        var rows = store.StreamFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, ReadOptions.Latest, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());

        store.Dispose();
        Assert.True(await rows.MoveNextAsync());
        await rows.DisposeAsync();

        Assert.All(made, connection => Assert.Equal(ConnectionState.Closed, connection.State));
    }

    [Fact]
    public async Task CreateSchemaAsync_OnSqlite_TheLogOfItsConnectionsIsBounded()
    {
        using var store = Store();

        await store.CreateSchemaAsync();

        Assert.Equal(67_108_864L, Assert.Single(made).Ask("PRAGMA journal_size_limit"));
    }

    private RelationalOperationStore Store() => new(
        SqlDialect.Sqlite,
        () =>
        {
            made.Add(new SqliteConnection(file.ConnectionString));
            return made[^1];
        });
}
