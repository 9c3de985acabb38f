using FollowUpKit.Storage;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Service;

/// <summary>What is refused at the door is refused before any store is called.</summary>
public sealed class BeforeTheStoreTests
{
    private static readonly UntouchableStore Store = new();

    private static readonly FollowUpService Service = new(Store, new FakeClock(Chase.Start));

    private static readonly FollowUpReports Reports = new(Store, new FakeClock(Chase.Start));

    private static readonly Dictionary<string, Func<Task>> Misuses = new()
    {
        ["no command to execute"] = () => Service.ExecuteAsync(null!),
        ["no command to check"] = () => Service.CheckAsync(null!),
        ["no sale to find"] = () => Service.FindAsync(null!),
        ["no sale to tell the history of"] = () => Service.HistoryAsync(null!),
        ["no sales to look up"] = () => Reports.IndicatorsAsync(null!),
        ["none among the sales to look up"] = () => Reports.IndicatorsAsync([Chase.Id, null!]),
        ["too many sales to look up"] = () => Reports.IndicatorsAsync(Enumerable.Range(1, 501).Select(number => (OperationId)number)),
        ["a page of the report without size"] = () => Reports.WithoutAttention().ToPageAsync(0),
        ["a page of the report that is too long"] = () => Reports.WithoutAttention().ToPageAsync(501),
        ["a page of the list without size"] = () => Reports.SalesControl().ToPageAsync(0),
        ["a page of the list that is too long"] = () => Reports.SalesControl().ToPageAsync(501),
        ["a cursor of the report that is none"] = () => Reports.WithoutAttention().ToPageAsync(1, "no cursor"),
        ["a cursor of the list that is none"] = () => Reports.SalesControl().ToPageAsync(1, "no cursor"),
    };

    public static TheoryData<string> MisuseNames { get; } = [.. Misuses.Keys];

    [Theory]
    [MemberData(nameof(MisuseNames))]
    public async Task Call_Misused_RefusedBeforeTheStore(string misuse) => await Assert.ThrowsAnyAsync<ArgumentException>(Misuses[misuse]);

    [Theory]
    [InlineData("execute")]
    [InlineData("check")]
    [InlineData("find")]
    [InlineData("history")]
    [InlineData("report")]
    [InlineData("list")]
    [InlineData("indicators")]
    public async Task Call_BadCaller_RefusedBeforeTheStore(string call) =>
        await Assert.ThrowsAsync<ArgumentException>("scope", () => AsBadCaller(call));

    [Theory]
    [InlineData("title", "bad\0text")]
    [InlineData("branch", "two\nlines")]
    [InlineData("opened_at", "1899-12-31T10:00")]
    [InlineData("time_zone", "Mars/Olympus")]
    public async Task ImportAsync_BadField_RejectedBeforeTheStore(string column, string value)
    {
        var rejections = new List<ImportRejection>();
        var row = new ImportRow(2, new Dictionary<string, string>(GoodRow) { [column] = value });

        var counts = await new FollowUpImporter(Store, new FakeClock(Chase.Start)).ImportAsync([row], [], rejections.Add);

        Assert.Equal((1, column), (counts.OperationsRefused, Assert.Single(rejections).Field));
    }

    [Fact]
    public async Task ImportAsync_GoodRow_ReachesTheStore() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => new FollowUpImporter(Store, new FakeClock(Chase.Start)).ImportAsync([new ImportRow(2, GoodRow)], [], _ => { }));

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

    private static Task AsBadCaller(string call)
    {
        var callers = new BadCaller();
        var service = new FollowUpService(Store, new FakeClock(Chase.Start), callers: callers);
        var reports = new FollowUpReports(Store, new FakeClock(Chase.Start), callers: callers);
        return call switch
        {
            "execute" => service.ExecuteAsync(Some.Opening),
            "check" => service.CheckAsync(Some.Opening),
            "find" => service.FindAsync(Chase.Id),
            "history" => service.HistoryAsync(Chase.Id),
            "report" => reports.WithoutAttention().ToPageAsync(1),
            "list" => reports.SalesControl().CountAsync(),
            _ => reports.IndicatorsAsync([Chase.Id]),
        };
    }

    /// <summary>A host that computes a scope from data of its own, with half a character in it.</summary>
    private sealed class BadCaller : ICallerProvider
    {
        public Caller GetCaller() => new("default", "ana", new VisibilityScope(branches: ["\uD83D"]));
    }
}
