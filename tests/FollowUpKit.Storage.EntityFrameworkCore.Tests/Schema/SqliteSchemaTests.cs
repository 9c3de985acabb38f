using System.Reflection;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class SqliteSchemaTests
{
    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'crm_%' ORDER BY name";

    [Fact]
    public async Task AddFollowUpKit_TablesOfTheModel_EqualThoseOfTheScript()
    {
        await using var scripted = Open();
        await scripted.AskAsync(SqlDialect.Sqlite.CreateScript("crm_"));
        await using var modelled = Open();
        await using var context = new PrefixedContext(new DbContextOptionsBuilder().UseSqlite(modelled).Options, SqlDialect.Sqlite, "crm_", null);
        await context.Database.EnsureCreatedAsync();

        Assert.Equal(await DescribeAsync(scripted), await DescribeAsync(modelled));
    }

    [Fact]
    public async Task AddFollowUpKit_ScaffoldedMigration_MakesTheTablesOfTheScript()
    {
        await using var scripted = Open();
        await scripted.AskAsync(SqlDialect.Sqlite.CreateScript("crm_"));
        await using var migrated = Open();
        await using var design = Context(migrated, null);
        await using var context = Context(migrated, Migrations.First(design, "Microsoft.EntityFrameworkCore.Sqlite"));
        await context.Database.MigrateAsync();

        Assert.Equal(await DescribeAsync(scripted), await DescribeAsync(migrated));
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
        var before = await DescribeAsync(connection);

        await context.FollowUpKitStore(SqlDialect.Sqlite).CreateSchemaAsync();

        Assert.Equal(before, await DescribeAsync(connection));
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

    /// <summary>All but STRICT, which Entity Framework cannot say.</summary>
    private static async Task<List<string>> DescribeAsync(SqliteConnection connection)
    {
        var described = new List<string>();
        foreach (var table in await connection.AskAsync(Tables))
        {
            described.AddRange(await connection.AskAsync($"SELECT '{table}', cid, name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo('{table}')"));
            described.AddRange(await connection.AskAsync($"SELECT '{table}', \"table\", \"from\", \"to\", seq, on_update, on_delete, match FROM pragma_foreign_key_list('{table}')"));
            described.AddRange(await connection.AskAsync(
                $"""
                SELECT '{table}', iif(il.origin = 'c', il.name, ''), il."unique", il.partial,
                    (SELECT group_concat(concat(name, ' ', "desc", ' ', coll), ', ') FROM (SELECT * FROM pragma_index_xinfo(il.name) WHERE key ORDER BY seqno)),
                    (SELECT substr(sql, instr(sql, 'WHERE')) FROM sqlite_master WHERE name = il.name AND il.partial)
                FROM pragma_index_list('{table}') il ORDER BY il.origin = 'pk', il."unique", il.name
                """));
        }

        Assert.Contains(described, line => line.Contains("crm_follow_ups_attention_agent|0|1|", StringComparison.Ordinal));
        return described;
    }
}
