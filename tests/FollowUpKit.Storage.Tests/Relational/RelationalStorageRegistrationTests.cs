using System.Data.Common;
using FollowUpKit.ConformanceHost;
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
    public async Task AddFollowUpKitRelationalStorage_BulkCopyRegistered_ImportsUseIt()
    {
        using var file = new SqliteFile();
        var copy = new CountingCopy();
        await using var services = new ServiceCollection()
            .AddSingleton<IBulkCopy>(copy)
            .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => file.Connection())
            .BuildServiceProvider();
        var store = services.GetRequiredService<RelationalOperationStore>();
        await store.CreateSchemaAsync();
        await store.TryImportAsync([Sale.Of("S-1").Open()], CancellationToken.None);

        Assert.Equal(["\"followup_operations\"", "\"followup_follow_ups\"", "\"followup_reminders\"", "\"followup_commands\""], copy.Tables);
    }

    [Fact]
    public void AddFollowUpKitRelationalStorage_PrefixNotAllowed_Refused() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddFollowUpKitRelationalStore(
            SqlDialect.Sqlite, () => new SqliteConnection("Data Source=erp.db"), "not allowed"));

    private sealed class CountingCopy : IBulkCopy
    {
        private readonly SqliteBulkCopy copy = new();

        public List<string> Tables { get; } = [];

        public Task CopyAsync(DbConnection connection, BulkRows rows, CancellationToken cancellationToken)
        {
            Tables.Add(rows.Table);
            return copy.CopyAsync(connection, rows, cancellationToken);
        }
    }
}
