using System.Reflection;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class PostgreSqlSchemaTests
{
    [PostgreSqlTheory]
    [InlineData("crm_")]
    [InlineData("the_longest_of_all__")]
    [InlineData("Order_")]
    public async Task AddFollowUpKit_TablesOfTheModel_EqualThoseOfTheScript(string prefix)
    {
        await using var connection = new NpgsqlConnection(TestServer.ConnectionString);
        await connection.OpenAsync();
        var (scripted, modelled) = (TestServer.NewSchema(), TestServer.NewSchema());
        await connection.AskAsync(SqlDialect.PostgreSql.GenerateCreateScript(prefix, scripted));
        await using var context = new PrefixedContext(
            new DbContextOptionsBuilder().UseNpgsql(connection).Options, SqlDialect.PostgreSql, prefix, modelled);
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();

        Assert.Equal(await PostgreSqlTables.DescribeAsync(connection, scripted, prefix), await PostgreSqlTables.DescribeAsync(connection, modelled, prefix));
        await connection.AskAsync($"DROP SCHEMA {scripted} CASCADE; DROP SCHEMA {modelled} CASCADE");
    }

    [Fact]
    public void AddFollowUpKit_PartitionsThatAModelCannotSay_Refused()
    {
        var options = new DbContextOptionsBuilder().UseNpgsql("Host=127.0.0.1").Options;
        using var context = new PrefixedContext(options, SqlDialect.CreatePostgreSql(new() { TenantPartitions = 2 }), "crm_", null);

        Assert.Throws<ArgumentException>(() => context.Model);
    }

    [PostgreSqlFact]
    public async Task AddFollowUpKit_ScaffoldedMigration_MakesTheTablesOfTheScript()
    {
        await using var connection = new NpgsqlConnection(TestServer.ConnectionString);
        await connection.OpenAsync();
        var (scripted, migrated) = (TestServer.NewSchema(), TestServer.NewSchema());
        await connection.AskAsync(SqlDialect.PostgreSql.GenerateCreateScript("crm_", scripted));
        await using var design = Context(connection, migrated, null);
        await using var context = Context(connection, migrated, Migrations.First(design, "Npgsql.EntityFrameworkCore.PostgreSQL"));
        await context.Database.MigrateAsync();

        Assert.Equal(await PostgreSqlTables.DescribeAsync(connection, scripted, "crm_"), await PostgreSqlTables.DescribeAsync(connection, migrated, "crm_"));
        Assert.False(context.Database.HasPendingModelChanges());
        await connection.AskAsync($"DROP SCHEMA {scripted} CASCADE; DROP SCHEMA {migrated} CASCADE");
    }

    [PostgreSqlTheory]
    [InlineData("User", "Order_")]
    [InlineData("select", "followup_")]
    public async Task FollowUpKitStore_NamesInUpperCaseOrReserved_SameTablesWithAndWithoutTheModel(string schema, string prefix)
    {
        await using var connection = new NpgsqlConnection(TestServer.ConnectionString);
        await connection.OpenAsync();
        using var store = new RelationalOperationStore(SqlDialect.PostgreSql, () => new NpgsqlConnection(TestServer.ConnectionString), prefix, schema);
        await using var context = new PrefixedContext(new DbContextOptionsBuilder().UseNpgsql(connection).Options, SqlDialect.PostgreSql, prefix, schema);
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        await store.CreateSchemaAsync();

        await store.CommitAsync(Sale.Of("1").Open(), CancellationToken.None);
        await context.FollowUpKitStore().CommitAsync(Sale.Of("2").Open(), CancellationToken.None);

        Assert.Equal(["1", "2"], await context.FollowUpKitOperations().OrderBy(row => row.Operation).Select(row => row.Operation).ToListAsync());
        await connection.AskAsync($"DROP SCHEMA \"{schema}\" CASCADE");
    }

    [PostgreSqlFact]
    public async Task FollowUpKitStore_DefaultSchemaOfTheModelSetLater_IsThatOfTheTables()
    {
        await using var connection = new NpgsqlConnection(TestServer.ConnectionString);
        await connection.OpenAsync();
        await using var context = new LateSchemaContext(new DbContextOptionsBuilder().UseNpgsql(connection).Options);
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();

        await context.FollowUpKitStore().CommitAsync(Sale.Of("1").Open(), CancellationToken.None);

        Assert.Equal(["1"], await connection.AskAsync("SELECT operation FROM \"Late\".followup_operations"));
        await connection.AskAsync("DROP SCHEMA \"Late\" CASCADE");
    }

    private sealed class LateSchemaContext(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.AddFollowUpKit(SqlDialect.PostgreSql).HasDefaultSchema("Late");
    }

    private static PrefixedContext Context(NpgsqlConnection connection, string schema, Assembly? migrations) => new(
        new DbContextOptionsBuilder()
            .UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(migrations ?? typeof(PrefixedContext).Assembly).MigrationsHistoryTable("history_" + schema))
            .Options,
        SqlDialect.PostgreSql, "crm_", schema);
}
