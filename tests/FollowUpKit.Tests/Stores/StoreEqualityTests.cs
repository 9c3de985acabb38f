using System.Text.Json;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.Tests.Stores;

/// <summary>The same random requests on the decisions alone, on the in-memory store and on SQLite: nothing may differ.</summary>
public sealed class StoreEqualityTests : IAsyncLifetime, IDisposable
{
    private const int Days = 30;

    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    private readonly InMemoryOperationStore _memory = new();
    private readonly SqliteFile _file = new();
    private RelationalOperationStore? _sqlite;

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(0, 10)];

    public async Task InitializeAsync() => _sqlite = await _file.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _file.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task RandomDays_OnModelMemoryAndSqlite_EndEqual(int seed)
    {
        for (var day = seed * Days; day < (seed + 1) * Days; day++) await AssertEqualAsync(RandomDay.Of(day), tenant: $"{day}");
    }

    [Fact]
    public void RandomDays_Together_ShowEveryKindOfOutcome()
    {
        var outcomes = Enumerable.Range(0, Days).SelectMany(day =>
        {
            var model = new ModelSale();
            return RandomDay.Of(day).Select(model.Execute).ToList();
        }).ToList();

        Assert.Contains(outcomes, outcome => outcome.EndsWith("repeat False", StringComparison.Ordinal));
        Assert.Contains(outcomes, outcome => outcome.EndsWith("repeat True", StringComparison.Ordinal));
        Assert.Contains(outcomes, outcome => outcome.StartsWith("conflict", StringComparison.Ordinal));
        Assert.Contains(RuleCodes.CommandIdReused, outcomes);
        Assert.Contains(RuleCodes.OperationNotFound, outcomes);
        Assert.Contains(RuleCodes.FollowUpDone, outcomes);
    }

    private async Task AssertEqualAsync(IReadOnlyList<Request> requests, string tenant)
    {
        var model = new ModelSale();
        var memory = new Company(_memory, _memory, tenant);
        var sqlite = new Company(_sqlite!, _sqlite!, tenant);
        foreach (var request in requests)
        {
            var expected = model.Execute(request);
            Assert.Equal(expected, await memory.ExecuteAsync(request));
            Assert.Equal(expected, await sqlite.ExecuteAsync(request));
        }

        Assert.Equal(model.Operation, await memory.FindAsync());
        Assert.Equal(model.Operation, await sqlite.FindAsync());
        AssertSame(model.History, await memory.HistoryAsync());
        AssertSame(model.History, await sqlite.HistoryAsync());
        var later = requests[^1].At + Duration.FromDays(3);
        Assert.Equal(await memory.ReportsAsync(later), await sqlite.ReportsAsync(later));
    }

    private static void AssertSame(IEnumerable<AcceptedCommand> expected, IEnumerable<AcceptedCommand> found) =>
        Assert.Equal(expected.SelectMany(Words), found.SelectMany(Words));

    private static IEnumerable<string> Words(AcceptedCommand command) =>
        [JsonSerializer.Serialize(command with { Changes = [] }, Json), .. command.Changes.Select(change => JsonSerializer.Serialize<object>(change, Json))];
}
