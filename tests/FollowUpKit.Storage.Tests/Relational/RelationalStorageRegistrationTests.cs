using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.Storage.Tests;

public sealed class RelationalStorageRegistrationTests
{
    [Fact]
    public void AddFollowUpKitRelationalStorage_EachAbility_IsTheOneStore()
    {
        using var services = new ServiceCollection()
            .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => new SqliteConnection("Data Source=erp.db"))
            .BuildServiceProvider();
        var store = services.GetRequiredService<RelationalOperationStore>();

        Assert.Same(store, services.GetRequiredService<IOperationStore>());
        Assert.Same(store, services.GetRequiredService<IOperationReader>());
        Assert.Same(store, services.GetRequiredService<IOperationHistory>());
    }

    [Fact]
    public void AddFollowUpKitRelationalStorage_PrefixNotAllowed_Refused() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddFollowUpKitRelationalStore(
            SqlDialect.Sqlite, () => new SqliteConnection("Data Source=erp.db"), "not allowed"));
}
