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
    public async Task AddFollowUpKit_TablesOfTheModel_EqualThoseOfTheScript(string prefix)
    {
        await using var connection = new NpgsqlConnection(TestServer.ConnectionString);
        await connection.OpenAsync();
        var (scripted, modelled) = (TestServer.NewSchema(), TestServer.NewSchema());
        await connection.AskAsync(SqlDialect.PostgreSql.CreateScript(prefix, scripted));
        await using var context = new PrefixedContext(
            new DbContextOptionsBuilder().UseNpgsql(connection).Options, SqlDialect.PostgreSql, prefix, modelled);
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();

        Assert.Equal(await DescribeAsync(connection, scripted, prefix), await DescribeAsync(connection, modelled, prefix));
        await connection.AskAsync($"DROP SCHEMA {scripted} CASCADE; DROP SCHEMA {modelled} CASCADE");
    }

    [PostgreSqlFact]
    public async Task AddFollowUpKit_ScaffoldedMigration_MakesTheTablesOfTheScript()
    {
        await using var connection = new NpgsqlConnection(TestServer.ConnectionString);
        await connection.OpenAsync();
        var (scripted, migrated) = (TestServer.NewSchema(), TestServer.NewSchema());
        await connection.AskAsync(SqlDialect.PostgreSql.CreateScript("crm_", scripted));
        await using var design = Context(connection, migrated, null);
        await using var context = Context(connection, migrated, Migrations.First(design, "Npgsql.EntityFrameworkCore.PostgreSQL"));
        await context.Database.MigrateAsync();

        Assert.Equal(await DescribeAsync(connection, scripted, "crm_"), await DescribeAsync(connection, migrated, "crm_"));
        Assert.False(context.Database.HasPendingModelChanges());
        await connection.AskAsync($"DROP SCHEMA {scripted} CASCADE; DROP SCHEMA {migrated} CASCADE");
    }

    private static PrefixedContext Context(NpgsqlConnection connection, string schema, Assembly? migrations) => new(
        new DbContextOptionsBuilder()
            .UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(migrations ?? typeof(PrefixedContext).Assembly).MigrationsHistoryTable("history_" + schema))
            .Options,
        SqlDialect.PostgreSql, "crm_", schema);

    private static async Task<List<string>> DescribeAsync(NpgsqlConnection connection, string schema, string prefix)
    {
        List<string> described =
        [
            .. await connection.AskAsync(
                $"""
                SELECT table_name, ordinal_position, column_name, data_type, is_nullable, column_default, collation_name, datetime_precision, is_identity
                FROM information_schema.columns WHERE table_schema = '{schema}' ORDER BY 1, 2
                """),
            .. await connection.AskAsync($"SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = '{schema}' ORDER BY 1, 2"),
            .. await connection.AskAsync(
                $"""
                SELECT conrelid::regclass::text, conname, contype::text, pg_get_constraintdef(oid)
                FROM pg_constraint WHERE connamespace = '{schema}'::regnamespace ORDER BY 1, 2
                """),
            .. await connection.AskAsync($"SELECT * FROM {schema}.{prefix}schema_version"),
        ];
        Assert.True(described.Count > 100);
        return [.. described.Select(line => line.Replace(schema + ".", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
