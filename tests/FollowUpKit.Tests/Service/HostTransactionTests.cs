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
        await Office.Ana.WithStore(Store.WithTransaction(transaction)).ExecuteAsync(Office.Opening);

        transaction.Commit();

        Assert.NotNull(await Office.Ana.FindAsync(Office.Sale));
    }

    [Fact]
    public async Task Over_HostRollsBack_SaleIsNot()
    {
        using var transaction = _connection!.BeginTransaction();
        await Office.Ana.WithStore(Store.WithTransaction(transaction)).ExecuteAsync(Office.Opening);

        transaction.Rollback();

        Assert.Null(await Office.Ana.FindAsync(Office.Sale));
    }

    [Fact]
    public async Task Over_RefusalOfARule_LeavesTheTransactionUsable()
    {
        using var transaction = _connection!.BeginTransaction();
        var inside = Office.Ana.WithStore(Store.WithTransaction(transaction));
        await inside.ExecuteAsync(Office.Opening);

        await Refused.AsyncBy(RuleCodes.AlreadyOpen, () => inside.ExecuteAsync(Office.Opening));
        await inside.ExecuteAsync(Office.Result());
        transaction.Commit();

        Assert.Equal(2, (await Office.Ana.FindAsync(Office.Sale))!.Version);
    }

    [Fact]
    public async Task Over_StaleVersionAndRepeat_LeaveTheTransactionUsable()
    {
        await new Office(Store).WithSaleAsync();
        using var transaction = _connection!.BeginTransaction();
        var inside = Office.Beto.WithStore(Store.WithTransaction(transaction));

        await Assert.ThrowsAsync<VersionConflictException>(() => inside.ExecuteAsync(Office.Result().WithExpectedVersion(9)));
        await inside.ExecuteAsync(Office.Result().WithCommandId("form-1").WithExpectedVersion(1));
        var again = await inside.ExecuteAsync(Office.Result().WithCommandId("form-1").WithExpectedVersion(1));
        transaction.Commit();

        Assert.True(again.WasRepeated);
        Assert.Equal((2L, "beto"), ((await Office.Ana.FindAsync(Office.Sale))!.Version, again.Operation.ChangedBy));
    }

    [Fact]
    public async Task Over_HostRollsBack_TheSameCommandIsNoRepeatAfterwards()
    {
        var command = Office.Opening.WithCommandId("form-1");
        using (var transaction = _connection!.BeginTransaction())
        {
            await Office.Ana.WithStore(Store.WithTransaction(transaction)).ExecuteAsync(command);
            transaction.Rollback();
        }

        Assert.False((await Office.Ana.ExecuteAsync(command)).WasRepeated);
    }
}
