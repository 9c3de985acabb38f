using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Bulk;

namespace FollowUpKit.Storage.Tests;

/// <summary>The promises of bulk runs on a server.</summary>
[Collection(SharedServer.Name)]
public sealed class PostgreSqlBulkTests : IDisposable
{
    private readonly PostgreSqlDatabase _database = new();
    private readonly Suite _suite;

    public PostgreSqlBulkTests() => _suite = new Suite(_database);

    public static TheoryData<string, int> Whole => BulkSuite.Whole;

    public static TheoryData<string, int, Interruption> Interrupted => BulkSuite.Interrupted;

    public void Dispose()
    {
        _suite.Dispose();
        _database.Dispose();
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Whole), DisableDiscoveryEnumeration = true)]
    public Task ExecuteAsync_AllRows_DoneOrToldWhy(string kind, int seed) => _suite.ExecuteAsync_AllRows_DoneOrToldWhy(kind, seed);

    [PostgreSqlTheory]
    [MemberData(nameof(Interrupted), DisableDiscoveryEnumeration = true)]
    public Task ExecuteAsync_InterruptedAndRepeated_EndsAsIfItNeverWas(string kind, int seed, Interruption interruption) =>
        _suite.ExecuteAsync_InterruptedAndRepeated_EndsAsIfItNeverWas(kind, seed, interruption);

    [PostgreSqlTheory]
    [MemberData(nameof(Whole), DisableDiscoveryEnumeration = true)]
    public Task CheckAsync_AllRows_TellsWhatARunDoesAndWritesNothing(string kind, int seed) =>
        _suite.CheckAsync_AllRows_TellsWhatARunDoesAndWritesNothing(kind, seed);

    [PostgreSqlFact]
    public Task ExecuteAsync_SalesControl_HandsOverTheSales() => _suite.ExecuteAsync_SalesControl_HandsOverTheSales();

    private sealed class Suite(PostgreSqlDatabase database) : BulkSuite, IDisposable
    {
        private RelationalOperationStore? _store;

        protected override async Task<IOperationStore> CreateAsync() => _store ??= await database.CreateAsync();

        public void Dispose() => _store?.Dispose();
    }
}
