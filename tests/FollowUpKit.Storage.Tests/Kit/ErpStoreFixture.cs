using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

// EXAMPLE
public sealed class ErpStoreFixture : StoreFixture
{
    private readonly string file = Path.GetTempFileName();

    public override string Name => "ERP";

    public override StoreAbilities Abilities => StoreAbilities.Reading | StoreAbilities.History;

    public override async Task ResetAsync()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(file + part);
        await Store().CreateSchemaAsync();
    }

    public override Task<StoreSession> OpenAsync() => Task.FromResult(new StoreSession(Store()));

    protected override void Dispose(bool disposing)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(file);
        base.Dispose(disposing);
    }

    private string ConnectionString => $"Data Source={file}";

    private RelationalOperationStore Store() => new(SqlDialect.Sqlite, () => new SqliteConnection(ConnectionString));
}
