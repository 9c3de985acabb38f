using FollowUpKit.Storage.Relational;
using NodaTime;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>The SQL of docs/host-list.md, as it stands there, says what GetIndicatorsAsync says.</summary>
[Collection(SharedServer.Name)]
public sealed class HostListTests
{
    /// <summary>Before anything is due, at its minute, while the zones disagree about the day, a fortnight later.</summary>
    private static readonly Instant[] Moments =
    [
        Instant.FromUtc(2026, 3, 2, 18, 0),
        Instant.FromUtc(2026, 3, 4, 10, 0),
        Instant.FromUtc(2026, 3, 4, 18, 0), Instant.FromUtc(2026, 3, 4, 18, 1),
        Instant.FromUtc(2026, 3, 5, 6, 0), Instant.FromUtc(2026, 3, 5, 6, 0) - Duration.FromMilliseconds(1) / 1000,
        Instant.FromUtc(2026, 3, 6, 3, 0),
        Instant.FromUtc(2026, 3, 18, 11, 59),
    ];

    [Fact]
    public async Task Sql_OnSqlite_SaysWhatIndicatorsSay()
    {
        using var file = new SqliteFile();
        using var store = await file.CreateAsync();
        await using var connection = file.Open();
        var list = new ListDatabase(connection, SqlDialect.Sqlite, store, beforeAll: long.MinValue);

        await AssertSameAsync(list, store);
    }

    [PostgreSqlFact]
    public async Task Sql_OnPostgreSql_SaysWhatIndicatorsSay()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();
        await using var connection = new NpgsqlConnection($"{database.ConnectionString};Search Path={database.Schema}");
        await connection.OpenAsync();
        var list = new ListDatabase(
            connection, SqlDialect.PostgreSql, store, beforeAll: DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc));

        await AssertSameAsync(list, store);
    }

    private static async Task AssertSameAsync(ListDatabase list, RelationalOperationStore store)
    {
        await list.FillAsync();
        var reports = new FollowUpReports(store, new SetClock(Moments[0]), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(new Caller(HostSales.Tenant, VisibilityScope.All, "ana")));
        var order = await OrderAsync(store);
        foreach (var now in Moments)
        {
            var indicators = await reports.GetIndicatorsAsync(HostSales.Ids.Select(id => (OperationId)id), now);
            var expected = HostSales.Ids.Select(id => ListedSale.Of(id, indicators[id])).ToList();
            Assert.Equal(expected, await list.InOwnOrderAsync(now, size: 5));
            Assert.Equal(order.Select(id => expected[id - 1]), await list.MostOverdueFirstAsync(now, size: 3));
        }
    }

    /// <summary>The sales by the instant at which they are overdue, then by key as text; then the others by key.</summary>
    private static async Task<List<int>> OrderAsync(RelationalOperationStore store)
    {
        var rows = await store.LookUpAsync(
            HostSales.Tenant, [.. HostSales.Ids.Select(id => $"{id}")], VisibilityScope.All, ReadOptions.Latest, CancellationToken.None);
        var from = rows.ToDictionary(row => int.Parse(row.OperationId, System.Globalization.CultureInfo.InvariantCulture), row => row.NextOverdueFrom);
        return
        [
            .. HostSales.Ids.OrderBy(id => from.GetValueOrDefault(id) ?? Instant.MaxValue)
                .ThenBy(id => from.GetValueOrDefault(id) is null ? $"{id:D5}" : $"{id}", StringComparer.Ordinal),
        ];
    }
}
