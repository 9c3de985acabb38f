using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;

namespace FollowUpKit.Tests.Service;

/// <summary>What is refused at the door is refused before any store is called.</summary>
public sealed class BeforeTheStoreTests
{
    private static readonly UntouchableStore Store = new();

    private static readonly FollowUpKitOptions Options = new() { DefaultTimeZone = "Etc/UTC" };

    private static readonly FollowUpService Service = new(Store, new FakeClock(Chase.Start), Options);

    private static readonly FollowUpReports Reports = new(Store, new FakeClock(Chase.Start), Options);

    private static readonly Dictionary<string, Func<Task>> Misuses = new()
    {
        ["no command to execute"] = () => Service.ExecuteAsync(null!),
        ["no command to check"] = () => Service.CheckAsync(null!),
        ["no sale to find"] = () => Service.FindAsync(null!),
        ["no sale to find as of an instant"] = () => Service.FindAsync(null!, Chase.Start),
        ["no sale to tell the history of"] = () => Service.GetHistoryAsync(null!),
        ["no sales to look up"] = () => Reports.GetIndicatorsAsync(null!),
        ["none among the sales to look up"] = () => Reports.GetIndicatorsAsync([Chase.Id, null!]),
        ["too many sales to look up"] = () => Reports.GetIndicatorsAsync(Enumerable.Range(1, 501).Select(number => (OperationId)number)),
        ["a page of the report without size"] = () => Reports.WithoutAttention().ToPageAsync(0),
        ["a page of the report that is too long"] = () => Reports.WithoutAttention().ToPageAsync(501),
        ["a page of the list without size"] = () => Reports.SalesControl().ToPageAsync(0),
        ["a page of the list that is too long"] = () => Reports.SalesControl().ToPageAsync(501),
        ["a cursor of the report that is none"] = () => Reports.WithoutAttention().ToPageAsync(1, "no cursor"),
        ["a cursor of the list that is none"] = () => Reports.SalesControl().ToPageAsync(1, "no cursor"),
    };

    /// <summary>Every call of the library that asks who calls; those that do not ask the clock have a star.</summary>
    private static readonly Dictionary<string, Func<ICallerProvider, IClock, Task>> Calls = new()
    {
        ["execute"] = (callers, clock) => ServiceOf(callers, clock).ExecuteAsync(Some.Opening, Token),
        ["check"] = (callers, clock) => ServiceOf(callers, clock).CheckAsync(Some.Opening, Token),
        ["find*"] = (callers, clock) => ServiceOf(callers, clock).FindAsync(Chase.Id, Token),
        ["find as of an instant*"] = (callers, clock) => ServiceOf(callers, clock).FindAsync(Chase.Id, Chase.Start, Token),
        ["history*"] = (callers, clock) => ServiceOf(callers, clock).GetHistoryAsync(Chase.Id, Token),
        ["page of a report"] = (callers, clock) => ReportsOf(callers, clock).WithoutAttention().ToPageAsync(1, null, Token),
        ["count of the list"] = (callers, clock) => ReportsOf(callers, clock).SalesControl().CountAsync(Token),
        ["stream of results"] = (callers, clock) => ReportsOf(callers, clock).Results().StreamAsync(Token).GetAsyncEnumerator().MoveNextAsync().AsTask(),
        ["counts of a report"] = (callers, clock) => ReportsOf(callers, clock).Agenda().CountByAsync(FollowUpGroupKey.Agent, cancellationToken: Token),
        ["counts by days overdue"] = (callers, clock) => ReportsOf(callers, clock).WithoutAttention().CountByAsync(FollowUpGroupKey.DaysOverdue, cancellationToken: Token),
        ["sums of days overdue"] = (callers, clock) => ReportsOf(callers, clock).WithoutAttention().SummarizeAsync(cancellationToken: Token),
        ["counts of conclusions"] = (callers, clock) => ReportsOf(callers, clock).Conclusions().CountByAsync(OperationColumn.Agent, cancellationToken: Token),
        ["counts of reopenings"] = (callers, clock) => ReportsOf(callers, clock).Reopenings().CountByAsync(OperationColumn.Agent, cancellationToken: Token),
        ["counts by status"] = (callers, clock) => ReportsOf(callers, clock).SalesControl().CountByStatusAsync(Token),
        ["work of agents"] = (callers, clock) => ReportsOf(callers, clock).AgentWork().ToListAsync(Token),
        ["workload"] = (callers, clock) => ReportsOf(callers, clock).Workload().CountByAsync(FollowUpGroupKey.Branch, Token),
        ["indicators"] = (callers, clock) => ReportsOf(callers, clock).GetIndicatorsAsync([Chase.Id], null, null, Token),
        ["import"] = (callers, clock) => new FollowUpImporter(Store, clock, Options, callers).ImportAsync([], cancellationToken: Token),
    };

    private static readonly CancellationTokenSource Source = new();

    private static CancellationToken Token => Source.Token;

    public static TheoryData<string> CallNames { get; } = [.. Calls.Keys];

    private static readonly string[] OutOfRange = ["1899-12-30T23:59:59Z", "2101-01-02T00:00:00Z", "9999-12-31T23:59:59Z"];

    public static IEnumerable<object[]> CallsWithClock =>
        from call in Calls.Keys
        from instant in OutOfRange
        where !call.EndsWith('*')
        select new object[] { call, instant };

    public static TheoryData<string> MisuseNames { get; } = [.. Misuses.Keys];

    [Theory]
    [MemberData(nameof(MisuseNames))]
    public async Task Call_Misused_RefusedBeforeTheStore(string misuse) => await Assert.ThrowsAnyAsync<ArgumentException>(Misuses[misuse]);

    [Theory]
    [MemberData(nameof(CallNames))]
    public async Task Call_BadCaller_RefusedBeforeTheStore(string call) =>
        await Assert.ThrowsAsync<InvalidTextException>("scope", () => Calls[call](new BadCaller(), new FakeClock(Chase.Start)));

    [Theory]
    [MemberData(nameof(CallNames))]
    public async Task Call_NoCaller_RefusedBeforeTheStoreWithTheProvider(string call)
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => Calls[call](new NoCaller(), new FakeClock(Chase.Start)));

        Assert.StartsWith($"{typeof(NoCaller)}.GetCallerAsync gave null.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CallNames))]
    public async Task Call_Any_ProviderGetsItsToken(string call) => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => Calls[call](new CancelledCaller(), new FakeClock(Chase.Start)));

    [Theory]
    [MemberData(nameof(CallsWithClock))]
    public async Task Call_ClockOutOfRange_RefusedBeforeTheStore(string call, string instant)
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Calls[call](new FixedCallerProvider(), new FakeClock(InstantPattern.General.Parse(instant).Value)));

        Assert.Equal($"The clock says {instant}, but it must be from 1899-12-31 to 2101-01-01 UTC.", thrown.Message);
    }

    [Theory]
    [InlineData("title", "bad\0text")]
    [InlineData("branch", "two\nlines")]
    [InlineData("opened_at", "1899-12-31T10:00")]
    [InlineData("time_zone", "Mars/Olympus")]
    public async Task ImportAsync_BadField_RejectedBeforeTheStore(string column, string value)
    {
        var rejections = new List<ImportRowResult>();
        var row = new ImportRow(2, new Dictionary<string, string>(GoodRow) { [column] = value });

        var counts = await new FollowUpImporter(Store, new FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }).ImportAsync([new ImportChain([row], [])], rejections.Add);

        Assert.Equal((1, column), (counts.OperationsRefused, Assert.Single(rejections).Field));
    }

    [Fact]
    public async Task ImportAsync_GoodRow_ReachesTheStore() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => new FollowUpImporter(Store, new FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }).ImportAsync([new ImportChain([new ImportRow(2, GoodRow)], [])]));

    [Fact]
    public async Task ExecuteAsync_GoodCommand_ReachesTheStore() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Service.ExecuteAsync(Some.Opening));

    private static Dictionary<string, string> GoodRow => new()
    {
        [ImportColumns.OperationId] = "S-1",
        ["title"] = "Pump",
        ["branch"] = "MTY",
        ["opened_at"] = "2026-01-05T10:00",
        ["time_zone"] = "America/Mexico_City",
    };

    private static FollowUpReports ReportsOf(ICallerProvider callers, IClock clock) => new(Store, clock, Options, callers);

    private static FollowUpService ServiceOf(ICallerProvider callers, IClock clock) => new(Store, clock, Options, callers);

    private sealed class NoCaller : ICallerProvider
    {
        public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) => new((Caller)null!);
    }

    /// <summary>Cancelled where it can be.</summary>
    private sealed class CancelledCaller : ICallerProvider
    {
        public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) =>
            cancellationToken.CanBeCanceled ? throw new OperationCanceledException(cancellationToken) : new(new Caller("default", VisibilityScope.All, "ana"));
    }

    /// <summary>A host that computes a scope from data of its own, with half a character in it.</summary>
    private sealed class BadCaller : ICallerProvider
    {
        public async ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            return new("default", new VisibilityScope(branches: ["\uD83D"]), "ana");
        }
    }
}
