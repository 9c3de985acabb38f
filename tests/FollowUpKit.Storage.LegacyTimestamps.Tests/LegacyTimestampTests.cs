using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.EntityFrameworkCore.Tests;
using FollowUpKit.Storage.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FollowUpKit.Storage.LegacyTimestamps.Tests;

/// <summary>
/// A process in which Npgsql's legacy timestamp behaviour is enabled, in machine zones and session zones that are not UTC.
/// Nothing else of the suite runs in it: the switch and the machine's zone are the process's.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "ApiDesign", "RS0030:Do not use banned APIs", Justification = "The zone of the machine is what Npgsql converts by.")]
public sealed class LegacyTimestampTests : IDisposable
{
    /// <summary>The zone of the machine, then that of the session; in the first two an hour of the year comes twice.</summary>
    public static TheoryData<string, string> Zones { get; } = new()
    {
        { "America/New_York", "Asia/Kathmandu" },
        { "Australia/Lord_Howe", "America/Mexico_City" },
        { "Pacific/Apia", "UTC" },
    };

    public void Dispose() => SetMachineZone(null);

    [PostgreSqlTheory]
    [MemberData(nameof(Zones))]
    public async Task Npgsql_InThisProcess_ReadsInstantsAsLocalTime(string machine, string session)
    {
        SetMachineZone(machine);
        await using var connection = new NpgsqlConnection($"{TestServer.ConnectionString};Timezone={session}");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT timestamptz '2026-01-01 00:00:00Z'", connection);

        var local = (DateTime)(await command.ExecuteScalarAsync())!;

        Assert.Equal((DateTimeKind.Local, machine), (local.Kind, TimeZoneInfo.Local.Id));
        Assert.NotEqual(new DateTime(2026, 1, 1), local);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Zones))]
    public async Task RunAsync_ChosenCases_Hold(string machine, string session)
    {
        SetMachineZone(machine);
        using var fixture = new PostgreSqlFixture(settings: $"Timezone={session}");

        await ChosenCases.HoldAsync(fixture);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Zones))]
    public async Task RunAsync_ChosenCasesStatementByStatement_Hold(string machine, string session)
    {
        SetMachineZone(machine);
        using var fixture = new PostgreSqlFixture(batches: false, settings: $"Timezone={session}");

        await ChosenCases.HoldAsync(fixture);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Zones))]
    public async Task RunAsync_ChosenCasesOnEntityFramework_Hold(string machine, string session)
    {
        SetMachineZone(machine);
        using var fixture = new PostgreSqlContextFixture(settings: $"Timezone={session}");

        await ChosenCases.HoldAsync(fixture);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Zones))]
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "EF1002:Risk of vulnerability to SQL injection", Justification = "The texts are those of the test.")]
    public async Task Rows_ReadByLinq_HaveTheInstantsOfTheStore(string machine, string session)
    {
        SetMachineZone(machine);
        var schema = TestServer.NewSchema();
        await using var context = new ErpHost().Create(
            builder => builder.UseNpgsql($"{TestServer.ConnectionString};Search Path={schema};Timezone={session}"));
        await context.Database.ExecuteSqlRawAsync($"CREATE SCHEMA {schema}");
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();

        await StoredRows.AreReadByLinqAsync(context);
        await context.Database.ExecuteSqlRawAsync($"DROP SCHEMA {schema} CASCADE");
    }

    private static void SetMachineZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
