using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>What a store does where the catalog says that the database has Citus. No Citus runs here.</summary>
public sealed class CitusTablesTests
{
    private static readonly SqlDialect Distributed = SqlDialect.CreatePostgreSql(DistributedStore.Options);

    [PostgreSqlFact]
    public async Task CommitAsync_AllDistributedByTenant_Commits()
    {
        using var database = await CitusStandIn.CreateAsync();
        database.Distribute();
        using var store = database.Store(Distributed);

        await store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);

        Assert.NotNull(await store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));
    }

    [PostgreSqlTheory]
    [InlineData("DELETE FROM citus_tables WHERE table_name = 'followup_digests'::regclass", "\"followup_digests\" is not known to Citus")]
    [InlineData("UPDATE citus_tables SET citus_table_type = 'reference' WHERE table_name = 'followup_follow_ups'::regclass", "\"followup_follow_ups\" is of the kind reference")]
    [InlineData("UPDATE citus_tables SET distribution_column = 'operation' WHERE table_name = 'followup_operations'::regclass", "\"followup_operations\" is distributed by operation in group 1")]
    [InlineData("UPDATE citus_tables SET colocation_id = 7 WHERE table_name = 'followup_commands'::regclass", "\"followup_commands\" is distributed by tenant in group 7")]
    [InlineData("DELETE FROM citus_tables WHERE table_name = 'followup_schema_version'::regclass", "\"followup_schema_version\" is not known to Citus")]
    [InlineData("UPDATE citus_tables SET citus_table_type = 'distributed', distribution_column = 'version' WHERE table_name = 'followup_schema_version'::regclass", "\"followup_schema_version\" is distributed by version in group 2")]
    [InlineData("TRUNCATE citus_tables", "is not known to Citus")]
    public async Task CommitAsync_NotDistributedAsTheScriptDoes_RefusedBeforeAnythingIsWritten(string change, string found)
    {
        using var database = await CitusStandIn.CreateAsync();
        database.Distribute();
        database.Run(change);
        using var store = database.Store(Distributed);

        var refused = await Assert.ThrowsAsync<StorageSchemaException>(() => store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None));

        Assert.Contains(found, refused.Message, StringComparison.Ordinal);
        database.Run("DO $$ BEGIN ASSERT NOT EXISTS (SELECT FROM followup_operations); END $$");
    }

    [PostgreSqlFact]
    public async Task FindAsync_DistributedTablesWithoutTheOption_Refused()
    {
        using var database = await CitusStandIn.CreateAsync();
        database.Distribute();
        using var store = database.Store(SqlDialect.PostgreSql);

        var refused = await Assert.ThrowsAsync<StorageSchemaException>(() => store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));

        Assert.Contains(nameof(PostgreSqlOptions.DistributesByTenant), refused.Message, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task FindAsync_TablesOfOneServerWithoutTheOption_Answers()
    {
        using var database = await CitusStandIn.CreateAsync();
        using var store = database.Store(SqlDialect.PostgreSql);

        Assert.Null(await store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task FindAsync_ViewOfThatNameThatIsNotOfTheExtension_IsNotAsked()
    {
        using var database = await CitusStandIn.CreateAsync(isExtension: false);
        database.Distribute();
        using var store = database.Store(SqlDialect.PostgreSql);

        Assert.Null(await store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));
    }
}
