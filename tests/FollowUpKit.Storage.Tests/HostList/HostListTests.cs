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

    public static TheoryData<string> Keys => [.. HostKey.All.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Sql_OnSqlite_SaysWhatIndicatorsSay(string key)
    {
        using var file = new SqliteFile();
        using var store = await file.CreateAsync();
        await using var connection = file.Open();

        await AssertSameAsync(new ListDatabase(connection, SqlDialect.Sqlite, store, HostKey.All[key]), store, HostKey.All[key]);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Keys))]
    public async Task Sql_OnPostgreSql_SaysWhatIndicatorsSay(string key)
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();
        await using var connection = new NpgsqlConnection($"{database.ConnectionString};Search Path={database.Schema}");
        await connection.OpenAsync();

        await AssertSameAsync(new ListDatabase(connection, SqlDialect.PostgreSql, store, HostKey.All[key]), store, HostKey.All[key]);
    }

    [MariaDbTheory]
    [MemberData(nameof(Keys))]
    public async Task Sql_OnMariaDb_SaysWhatIndicatorsSay(string key)
    {
        using var database = new MariaDbDatabase();
        using var store = await database.CreateAsync();
        await using var connection = database.Open();

        await AssertSameAsync(new ListDatabase(connection, SqlDialect.MariaDb, store, HostKey.All[key]), store, HostKey.All[key]);
    }

    private static async Task AssertSameAsync(ListDatabase list, RelationalOperationStore store, HostKey key)
    {
        await list.FillAsync();
        var reports = new FollowUpReports(store, new SetClock(Moments[0]), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(new Caller(HostSales.Tenant, VisibilityScope.All, "ana")));
        var order = await OrderAsync(store, key);
        foreach (var now in Moments)
        {
            var indicators = await reports.GetIndicatorsAsync(HostSales.Numbers.Select(key.IdOf), now);
            var expected = HostSales.Numbers.Select(number => ListedSale.Of(number, indicators[key.IdOf(number)])).ToList();
            Assert.Equal(2, expected.Count(sale => sale.Status == nameof(FollowUpStatus.NotTracked)));
            Assert.Equal(expected, await list.InOwnOrderAsync(now, size: 5));
            Assert.Equal(order.Select(number => expected[number - 1]), await list.MostOverdueFirstAsync(now, size: 3));
        }
    }

    /// <summary>The sales by the instant at which they are overdue, then by key as text; then the others by key.</summary>
    private static async Task<List<int>> OrderAsync(RelationalOperationStore store, HostKey key)
    {
        var rows = await store.LookUpAsync(
            HostSales.Tenant, [.. HostSales.Numbers.Select(number => key.IdOf(number).Value)], VisibilityScope.All, ReadOptions.Latest, CancellationToken.None);
        var from = rows.ToDictionary(row => row.OperationId, row => row.NextOverdueFrom);
        return
        [
            .. HostSales.Numbers.Select(number => (Number: number, Id: key.IdOf(number).Value))
                .OrderBy(sale => from.GetValueOrDefault(sale.Id) ?? Instant.MaxValue)
                .ThenBy(sale => from.GetValueOrDefault(sale.Id) is null ? "" : sale.Id, StringComparer.Ordinal)
                .ThenBy(sale => sale.Number)
                .Select(sale => sale.Number),
        ];
    }
}
