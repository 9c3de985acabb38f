using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.ConformanceHost;

/// <summary>The stores that the table is printed for. A new store is added here, and nowhere else.</summary>
public static class StoresAtHand
{
    /// <summary>A new fixture for each store.</summary>
    public static IReadOnlyList<Func<StoreFixture>> All { get; } =
    [
        () => new InMemoryFixture(),
        () => new SqliteFixture(),
        () => new SqliteContextFixture(),
        .. PostgreSqlServer.Missing is null
            ? [() => new PostgreSqlFixture(), () => new PostgreSqlFixture(batches: false), () => new PostgreSqlFixture(options: new() { TenantPartitions = 2 }), () => new PostgreSqlContextFixture()]
            : Array.Empty<Func<StoreFixture>>(),
        .. PgBouncer.Missing is null
            ? [() => new PostgreSqlFixture(options: new() { PreparesStatements = false }, isPooled: true)]
            : Array.Empty<Func<StoreFixture>>(),
        .. MariaDbServer.Missing is null
            ? [() => new MariaDbFixture(), () => new MariaDbFixture(batches: false)]
            : Array.Empty<Func<StoreFixture>>(),
    ];
}
