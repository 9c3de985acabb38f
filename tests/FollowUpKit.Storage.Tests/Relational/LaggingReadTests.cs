using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Two files, of which the second stands for a replica that has seen no sale yet.</summary>
public sealed class LaggingReadTests : IAsyncLifetime, IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 9, 18, 0);

    private static readonly OperationId[] Ids = ["S-1"];

    private readonly SqliteFile _primary = new();
    private readonly SqliteFile _replica = new();
    private RelationalOperationStore _store = null!;

    public static TheoryData<string> Questions => [.. Asked.Keys];

    /// <summary>How many sales or follow-ups each question of the reports tells of.</summary>
    private static Dictionary<string, Func<FollowUpReports, ReadOptions, Task<long>>> Asked => new()
    {
        ["page of operations"] = async (reports, options) => (await reports.SalesControl().WithReadOptions(options).ToPageAsync(1)).Rows.Count,
        ["count of operations"] = (reports, options) => reports.SalesControl().WithReadOptions(options).CountAsync(),
        ["counts by status"] = async (reports, options) => (await reports.SalesControl().WithReadOptions(options).CountByStatusAsync()).Overdue,
        ["stream of operations"] = (reports, options) => CountAsync(reports.SalesControl().WithReadOptions(options).StreamAsync()),
        ["page of follow-ups"] = async (reports, options) => (await reports.WithoutAttention().WithReadOptions(options).ToPageAsync(1)).Rows.Count,
        ["count of follow-ups"] = (reports, options) => reports.WithoutAttention().WithReadOptions(options).CountAsync(),
        ["stream of follow-ups"] = (reports, options) => CountAsync(reports.Agenda().WithReadOptions(options).StreamAsync()),
        ["counts by days overdue"] = async (reports, options) => (await reports.WithoutAttention().WithReadOptions(options).CountByAsync(FollowUpGroupKey.DaysOverdue)).Count,
        ["summary"] = async (reports, options) => (await reports.WithoutAttention().WithReadOptions(options).SummarizeAsync()).Count,
        ["workload"] = async (reports, options) => (await reports.Workload().WithReadOptions(options).CountAsync()).OverdueCount,
        ["work of agents"] = async (reports, options) => (await reports.AgentWork().WithReadOptions(options).ToListAsync()).Count,
        ["indicators"] = async (reports, options) =>
            (await reports.GetIndicatorsAsync(Ids, options: options)).Values.Count(indicator => indicator.Status != FollowUpStatus.NotTracked),
    };

    public async Task InitializeAsync()
    {
        await _primary.CreateAsync();
        await _replica.CreateAsync();
        _store = new RelationalOperationStore(SqlDialect.Sqlite, _primary.Connection, connectToReplica: _replica.Connection);
        await new FollowUpService(_store, new SetClock(Now - Duration.FromDays(5)), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(new Caller("default", VisibilityScope.All, "ana")))
            .ExecuteAsync(new OpenOperation("S-1").WithBranch("MTY").WithAgent("ana").WithFirst(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 5)))));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _store.Dispose();
        _primary.Dispose();
        _replica.Dispose();
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Reading_LagAllowed_AskedOfTheReplica(string question)
    {
        var reports = new FollowUpReports(_store, new SetClock(Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(new Caller("default", VisibilityScope.All, "ana")));

        Assert.Equal(0, await Asked[question](reports, ReadOptions.AllowLag));
        Assert.Equal(1, await Asked[question](reports, ReadOptions.Latest));
    }

    [Fact]
    public async Task In_LagAllowed_AskedInsideTheTransaction()
    {
        using var connection = _primary.Connection();
        connection.Open();
        using var transaction = connection.BeginTransaction();

        Assert.Equal(1, await _store.WithTransaction(transaction).CountOperationsAsync(new("default"), ReadOptions.AllowLag, CancellationToken.None));
    }

    private static async Task<long> CountAsync<T>(IAsyncEnumerable<T> rows)
    {
        var count = 0;
        await foreach (var row in rows) count++;
        return count;
    }
}
