using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>What a store for Citus sends, on a server that has no Citus: the tables are those of one server.</summary>
internal static class DistributedStore
{
    public static PostgreSqlOptions Options => new() { DistributesByTenant = true };

    public static async Task MakeTablesAsync(string connectionString, string schema)
    {
        using var store = new RelationalOperationStore(SqlDialect.PostgreSql, () => new NpgsqlConnection(connectionString), schema: schema);
        await store.CreateSchemaAsync();
    }
}
