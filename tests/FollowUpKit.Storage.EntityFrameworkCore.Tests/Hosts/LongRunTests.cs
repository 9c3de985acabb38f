using FollowUpKit.Storage.Tests;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>What reads and writes many sales goes over one context of the host, which serves one call at a time.</summary>
public sealed class LongRunTests
{
    private const int Several = 510;

    private static readonly SetClock Clock = new(Instant.FromUtc(2012, 1, 20, 12, 0));

    private static readonly FollowUpKitOptions Options = new() { DefaultTimeZone = "Etc/UTC" };

    private static readonly FixedCallerProvider Boss = new(new Caller("default", VisibilityScope.All, "boss"));

    [Fact]
    public Task Runs_OverOneContextOnSqlite_ReachAllSales() => AssertAllReachedAsync(onServer: false);

    [PostgreSqlFact]
    public Task Runs_OverOneContextOnPostgreSql_ReachAllSales() => AssertAllReachedAsync(onServer: true);

    private static async Task AssertAllReachedAsync(bool onServer)
    {
        using var database = await SalesDatabase.CreateAsync(onServer);
        await using var context = new SalesContext(database.Options().Options);
        var store = context.Store();

        var imported = await new FollowUpImporter(store, Clock, Options).ImportAsync(Enumerable.Range(1, Several).Select(Chain));
        var handedOver = await new FollowUpBulkService(new FollowUpService(store, Clock, Options, Boss)).ExecuteAsync(
            "ana-leaves",
            new FollowUpReports(store, Clock, Options, Boss).Agenda().Agents("ana"),
            row => new HandOverOperation(row.OperationId, "beto").FromAgent("ana"));
        var verified = 0;
        await foreach (var sale in store.VerifyAllAsync("default", history => history.ToSnapshot()))
        {
            Assert.Empty(sale.Findings);
            verified++;
        }

        Assert.Equal((Several, 2 * Several), (imported.OperationsImported, imported.FollowUpsImported));
        Assert.Equal(Several, handedOver.Changed);
        Assert.Equal(Several, verified);
    }

    private static ImportChain Chain(int number) => new(
        [Row(number, ("title", "Sale"), ("opened_at", "2011-11-02T10:00"))],
        [
            Row(number, ("number", "1"), ("subject", "Call"), ("scheduled_at", "2011-11-02T10:00"), ("due_date", "2011-11-03"), ("result_at", "2011-11-03T09:00"), ("result_details", "Will think")),
            Row(number, ("number", "2"), ("subject", "Call again"), ("scheduled_at", "2011-11-03T09:00"), ("due_date", "2012-01-23"), ("agent", "ana")),
        ]);

    private static ImportRow Row(int number, params (string Name, string Value)[] fields) => new(
        number, fields.Append((Name: "operation_id", Value: $"S-{number}")).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));
}
