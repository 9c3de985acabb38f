using System.Reflection;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class SqliteSchemaTests
{
    [Theory]
    [InlineData("crm_")]
    [InlineData("Order_")]
    public async Task AddFollowUpKit_TablesOfTheModel_EqualThoseOfTheScript(string prefix)
    {
        await using var scripted = Open();
        await scripted.AskAsync(SqlDialect.Sqlite.GenerateCreateScript(prefix));
        await using var modelled = Open();
        await using var context = new PrefixedContext(new DbContextOptionsBuilder().UseSqlite(modelled).Options, SqlDialect.Sqlite, prefix, null);
        await context.Database.EnsureCreatedAsync();

        Assert.Equal(await SqliteTables.DescribeAsync(scripted, prefix), await SqliteTables.DescribeAsync(modelled, prefix));
    }

    [Fact]
    public async Task AddFollowUpKit_ScaffoldedMigration_MakesTheTablesOfTheScript()
    {
        await using var scripted = Open();
        await scripted.AskAsync(SqlDialect.Sqlite.GenerateCreateScript("crm_"));
        await using var migrated = Open();
        await using var design = Context(migrated, null);
        await using var context = Context(migrated, Migrations.First(design, "Microsoft.EntityFrameworkCore.Sqlite"));
        await context.Database.MigrateAsync();

        Assert.Equal(await SqliteTables.DescribeAsync(scripted, "crm_"), await SqliteTables.DescribeAsync(migrated, "crm_"));
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void AddFollowUpKit_SchemaOnSqlite_Refused()
    {
        using var context = new PrefixedContext(new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:").Options, SqlDialect.Sqlite, "crm_", "sales");

        Assert.Throws<ArgumentException>(() => context.Model);
    }

    [Fact]
    public async Task FollowUpKitStore_TablesOfTheModel_AreNothingLeftToMake()
    {
        await using var connection = Open();
        await using var context = new PrefixedContext(new DbContextOptionsBuilder().UseSqlite(connection).Options, SqlDialect.Sqlite, "crm_", null);
        await context.Database.EnsureCreatedAsync();
        var before = await SqliteTables.DescribeAsync(connection, "crm_");

        await context.FollowUpKitStore().CreateSchemaAsync();

        Assert.Equal(before, await SqliteTables.DescribeAsync(connection, "crm_"));
        Assert.Equal(["1"], await connection.AskAsync("SELECT version FROM crm_schema_version"));
    }

    private static PrefixedContext Context(SqliteConnection connection, Assembly? migrations) => new(
        new DbContextOptionsBuilder()
            .UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(migrations ?? typeof(PrefixedContext).Assembly))
            .Options,
        SqlDialect.Sqlite, "crm_", null);

    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
