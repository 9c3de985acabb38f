using System.Transactions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Connections that the host opened, and transactions that the context does not know.</summary>
public sealed class ConnectionTests
{
    private readonly Sale sale = Sale.Of("1");

    [Fact]
    public async Task OpenedByTheHost_StaysOpen()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var context = new SalesContext(new DbContextOptionsBuilder().UseSqlite(connection).Options);
        await context.Store().CommitAsync(sale.Open(), CancellationToken.None);

        Assert.NotNull(await context.Store().FindAsync(sale.Key, null, CancellationToken.None));
        Assert.Equal(System.Data.ConnectionState.Open, connection.State);
    }

    [Fact]
    public async Task OpenedByTheStore_IsClosedAgain()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = database.Open();
        await context.Store().CommitAsync(sale.Open(), CancellationToken.None);
        await context.Store().CountOperationsAsync(new(""), ReadOptions.Latest, CancellationToken.None);

        Assert.Equal(System.Data.ConnectionState.Closed, context.Database.GetDbConnection().State);
    }

    [Fact]
    public async Task TransactionOfTheConnection_GivenToTheContext_IsJoined()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var context = new SalesContext(new DbContextOptionsBuilder().UseSqlite(connection).Options);
        await using (var transaction = connection.BeginTransaction())
        {
            await context.Database.UseTransactionAsync(transaction);
            await context.Store().CommitAsync(sale.Open(), CancellationToken.None);
        }

        Assert.Equal((0, 0), await database.CountAsync());
    }

    [Fact]
    public Task TransactionOfTheConnection_UnknownToTheContext_IsRefusedOnSqlite() => RefuseUnknownAsync(
        onServer: false, (connection, builder) => builder.UseSqlite(connection), text => new SqliteConnection(text));

    [PostgreSqlFact]
    public Task TransactionOfTheConnection_UnknownToTheContext_IsRefusedOnPostgreSql() => RefuseUnknownAsync(
        onServer: true, (connection, builder) => builder.UseNpgsql(connection), text => new NpgsqlConnection(text));

    [Fact]
    public Task TransactionScope_OnSqlite_IsRefused() => RefuseScopeAsync(onServer: false);

    [PostgreSqlFact]
    public Task TransactionScope_OnPostgreSql_IsRefused() => RefuseScopeAsync(onServer: true);

    private async Task RefuseUnknownAsync(
        bool onServer, Action<System.Data.Common.DbConnection, DbContextOptionsBuilder> use, Func<string, System.Data.Common.DbConnection> connect)
    {
        using var database = await SalesDatabase.CreateAsync(onServer);
        await using var connection = connect(database.ConnectionString);
        await connection.OpenAsync();
        var builder = new DbContextOptionsBuilder();
        use(connection, builder);
        await using var context = new SalesContext(builder.Options);
        await using var transaction = await connection.BeginTransactionAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.Store().CommitAsync(sale.Open(), CancellationToken.None));
        await transaction.CommitAsync();
        Assert.Equal((0, 0), await database.CountAsync());
    }

    private async Task RefuseScopeAsync(bool onServer)
    {
        using var database = await SalesDatabase.CreateAsync(onServer);
        await using var context = database.Open();
        var store = context.Store();
        var opening = sale.Open();
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            Assert.False(store.OwnsTransaction);
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => store.CommitAsync(opening, CancellationToken.None));
            Assert.Contains("TransactionScope", refused.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.CountOperationsAsync(new(""), ReadOptions.Latest, CancellationToken.None));
        }

        await store.CommitAsync(opening, CancellationToken.None);
        Assert.Equal((0, 1), await database.CountAsync());
    }
}
