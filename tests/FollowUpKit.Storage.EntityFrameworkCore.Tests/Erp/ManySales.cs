using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>
/// A host with 100,000 sales. Of each ten, one is not tracked, one is withdrawn, one concluded, one without a next step, and
/// six have something pending; several become overdue at the same minute. Another company has the same ids.
/// </summary>
public abstract class ManySales(bool onServer) : IAsyncLifetime
{
    public const string Tenant = "north";
    public const int Count = 100_000;

    private const string Columns =
        "tenant, operation, version, visible_version, time_zone, opened_at, opened_by, changed_at, changed_by, concluded_at, withdrawn_at, "
        + "current_due_date, current_time_zone, next_overdue_from, pending_count, done_count, search_text";

    private SalesDatabase? database;

    public static Instant Start { get; } = Instant.FromUtc(2026, 1, 1, 0, 0);

    public SalesContext Open() => database!.Open();

    public async Task InitializeAsync()
    {
        if (onServer && PostgreSqlDemand.ReasonToSkip is not null) return;
        database = await SalesDatabase.CreateAsync(onServer);
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        foreach (var statement in Statements()) await context.Database.GetDbConnection().AskAsync(statement);
    }

    public Task DisposeAsync()
    {
        database?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The numbers from 1, as a table with a column i.</summary>
    protected abstract string Numbers { get; }

    /// <summary>So many minutes after the start.</summary>
    protected abstract string Minutes(string count);

    /// <summary>The local date in UTC, so many minutes after the start.</summary>
    protected abstract string Date(string count);

    protected abstract string HostIndex { get; }

    private IEnumerable<string> Statements()
    {
        const string late = "(i * 7919 % 50000)";
        yield return $"""INSERT INTO "Sales" ("Id", "Amount") SELECT i, i FROM {Numbers}""";
        yield return HostIndex;
        yield return Operations("north", "i % 10 <> 0", $"CASE WHEN i % 10 > 3 THEN {Minutes(late)} END", late);
        yield return Operations("south", "i % 2 = 0", Minutes("i"), "i");
        if (onServer) yield return "ANALYZE";
    }

    private string Operations(string tenant, string where, string overdueFrom, string minutes) => $"""
        INSERT INTO followup_operations ({Columns})
        SELECT '{tenant}', CAST(i AS TEXT), 1, 1, 'Etc/UTC', {Minutes("0")}, '', {Minutes("0")}, '',
            CASE WHEN i % 10 = 2 THEN {Minutes("0")} END, CASE WHEN i % 10 = 1 THEN {Minutes("0")} END,
            {Date(minutes)}, 'Etc/UTC', {overdueFrom}, CASE WHEN i % 10 > 3 THEN 1 ELSE 0 END, 0, ''
        FROM {Numbers} WHERE {where}
        """;
}
