using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Tests.Service;

public sealed class HostTransactionTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteFile _file = new();
    private RelationalOperationStore? _store;
    private SqliteConnection? _connection;

    private RelationalOperationStore Store => _store!;

    private Office Office => new(Store);

    public async Task InitializeAsync()
    {
        _store = await _file.CreateAsync();
        _connection = _file.Connect();
        await _connection.OpenAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _connection?.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task Over_HostCommits_SaleIsThere()
    {
        using var transaction = _connection!.BeginTransaction();
        await Office.Ana.Over(Store.In(transaction)).ExecuteAsync(Office.Opening);

        transaction.Commit();

        Assert.NotNull(await Office.Ana.FindAsync(Office.Sale));
    }

    [Fact]
    public async Task Over_HostRollsBack_SaleIsNot()
    {
        using var transaction = _connection!.BeginTransaction();
        await Office.Ana.Over(Store.In(transaction)).ExecuteAsync(Office.Opening);

        transaction.Rollback();

        Assert.Null(await Office.Ana.FindAsync(Office.Sale));
    }

    [Fact]
    public async Task Over_RefusalOfARule_LeavesTheTransactionUsable()
    {
        using var transaction = _connection!.BeginTransaction();
        var inside = Office.Ana.Over(Store.In(transaction));
        await inside.ExecuteAsync(Office.Opening);

        await Refused.AsyncBy(RuleCodes.AlreadyOpen, () => inside.ExecuteAsync(Office.Opening));
        await inside.ExecuteAsync(Office.Result());
        transaction.Commit();

        Assert.Equal(2, (await Office.Ana.FindAsync(Office.Sale))!.Version);
    }
}
