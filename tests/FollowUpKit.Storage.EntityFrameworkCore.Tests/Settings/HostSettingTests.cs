using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using FollowUpKit.Storage.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Whatever an ERP sets on its Entity Framework, the tables have their names and the rows their values.</summary>
[Collection(SharedServer.Name)]
public sealed class HostSettingTests
{
    public static TheoryData<string> Settings { get; } = [.. SetHost.Names];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task RunAsync_ChosenCasesOnSqlite_Hold(string setting)
    {
        using var fixture = new SqliteContextFixture(SetHost.Of(setting));

        await ChosenCases.HoldAsync(fixture);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Settings))]
    public async Task RunAsync_ChosenCasesOnPostgreSql_Hold(string setting)
    {
        using var fixture = new PostgreSqlContextFixture(SetHost.Of(setting));

        await ChosenCases.HoldAsync(fixture);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task AddFollowUpKit_OnSqlite_TablesOfTheScriptReadByLinq(string setting)
    {
        await using var scripted = new SqliteConnection("Data Source=:memory:");
        await scripted.OpenAsync();
        await scripted.AskAsync(SqlDialect.Sqlite.GenerateCreateScript());
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var context = SetHost.Of(setting).Create(builder => builder.UseSqlite(connection));
        await context.Database.EnsureCreatedAsync();

        Assert.Equal(await SqliteTables.DescribeAsync(scripted, "followup_"), await SqliteTables.DescribeAsync(connection, "followup_"));
        await StoredRows.AreReadByLinqAsync(context);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Settings))]
    public async Task AddFollowUpKit_OnPostgreSql_TablesOfTheScriptReadByLinq(string setting)
    {
        var (scripted, modelled) = (TestServer.NewSchema(), TestServer.NewSchema());
        await using var connection = new NpgsqlConnection(TestServer.ConnectionString);
        await connection.OpenAsync();
        await connection.AskAsync(SqlDialect.PostgreSql.GenerateCreateScript(schema: scripted));
        await connection.AskAsync($"CREATE SCHEMA {modelled}");
        var host = SetHost.Of(setting);
        await using var context = host.Create(builder => builder.UseNpgsql($"{TestServer.ConnectionString};Search Path={modelled}", host.ConfigureNpgsql));
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        await context.Database.ExecuteSqlRawAsync("DROP TABLE sales");

        Assert.Equal(
            await PostgreSqlTables.DescribeAsync(connection, scripted, "followup_"), await PostgreSqlTables.DescribeAsync(connection, modelled, "followup_"));
        await StoredRows.AreReadByLinqAsync(context);
        await connection.AskAsync($"DROP SCHEMA {scripted} CASCADE; DROP SCHEMA {modelled} CASCADE");
    }
}
