using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Bulk;

/// <summary>What bulk runs promise over every store, on random sales of pinned seeds and of one that is new in each run.</summary>
public abstract class BulkSuite
{
    private const string Run = "ana-leaves";

    private static readonly string[] Kinds = ["hand over", "postpone", "cancel"];

    private static readonly int Fresh = Random.Shared.Next();

    /// <summary>A task, a seed and how the run is interrupted.</summary>
    public static TheoryData<string, int, Interruption> Interrupted { get; } = Rows();

    /// <summary>A task and a seed.</summary>
    public static TheoryData<string, int> Whole { get; } = WholeRows();

    protected abstract Task<IOperationStore> CreateAsync();

    [Theory]
    [MemberData(nameof(Whole), DisableDiscoveryEnumeration = true)]
    public async Task ExecuteAsync_AllRows_DoneOrToldWhy(string kind, int seed)
    {
        var company = await new BulkCompany(await CreateAsync(), $"{kind} {seed}").FillAsync(seed);
        var rows = await company.PendingAsync("ana");
        var results = new List<BulkResult>();

        var counts = await RunAsync(company.Bulk, company, kind, results.Add);

        Assert.Equal(Expected(kind, rows), results.Select(result => (result.OperationId, result.FollowUpNumber)).ToHashSet());
        Assert.Equal(results.Count, results.Select(result => (result.OperationId, result.FollowUpNumber)).Distinct().Count());
        foreach (var result in results)
        {
            var isLocked = await company.IsLockedAsync(result.OperationId);
            Assert.Equal(isLocked ? BulkOutcome.Refused : BulkOutcome.Changed, result.Outcome);
            Assert.Equal(isLocked ? BulkCompany.Locked : null, result.Violation?.Code);
        }

        Assert.Equal(((long)results.Count, results.LongCount(result => result.Violation is null)), (counts.Total, counts.Changed));
        await AssertDoneAsync(company, kind, rows);
    }

    [Theory]
    [MemberData(nameof(Interrupted), DisableDiscoveryEnumeration = true)]
    public async Task ExecuteAsync_InterruptedAndRepeated_EndsAsIfItNeverWas(string kind, int seed, Interruption interruption)
    {
        var store = await CreateAsync();
        var whole = await new BulkCompany(store, $"whole {kind} {seed} {interruption}").FillAsync(seed);
        var broken = await new BulkCompany(store, $"broken {kind} {seed} {interruption}").FillAsync(seed);
        var random = new Random(seed);
        await RunAsync(whole.Bulk, whole, kind);

        // The second run begins anew and goes further; where the first was longer than all commits, it was not interrupted.
        await InterruptAsync(store, broken, kind, random.Next(1, 6), interruption);
        await InterruptAsync(store, broken, kind, random.Next(1, 6), interruption);
        await RunAsync(broken.Bulk, broken, kind);

        Assert.Equal(await whole.SalesAsync(), await broken.SalesAsync());
    }

    [Theory]
    [MemberData(nameof(Whole), DisableDiscoveryEnumeration = true)]
    public async Task ExecuteAsync_Repeated_ChangesNothing(string kind, int seed)
    {
        var company = await new BulkCompany(await CreateAsync(), $"twice {kind} {seed}").FillAsync(seed);
        await RunAsync(company.Bulk, company, kind);
        var before = await company.SalesAsync();

        var again = await RunAsync(company.Bulk, company, kind);

        Assert.Equal((0L, 0L), (again.Changed, again.Unchanged));
        Assert.Equal(before, await company.SalesAsync());
    }

    [Theory]
    [MemberData(nameof(Whole), DisableDiscoveryEnumeration = true)]
    public async Task CheckAsync_AllRows_TellsWhatARunDoesAndWritesNothing(string kind, int seed)
    {
        var company = await new BulkCompany(await CreateAsync(), $"check {kind} {seed}").FillAsync(seed);
        var before = await company.SalesAsync();
        var told = new List<string>();
        var done = new List<string>();

        var counts = await company.Bulk.CheckAsync(Run, company.Reports.Agenda().Agents("ana"), row => CommandOf(kind, row), result => told.Add(Text(result)));

        Assert.Equal(before, await company.SalesAsync());
        Assert.Equal(counts, await RunAsync(company.Bulk, company, kind, result => done.Add(Text(result))));
        Assert.Equal(told, done);
    }

    [Fact]
    public async Task ExecuteAsync_Stale_ReadByOpening()
    {
        var company = await new BulkCompany(await CreateAsync(), "stale").FillAsync(seed: 6);
        var later = Instant.FromUtc(2026, 3, 20, 15, 0);
        var stale = company.Reports.Stale(1).AsOf(later);
        var byOpening = await company.Reports.SalesControl().IdleForAtLeast(1).AsOf(later).ToPageAsync(500);
        var read = new List<OperationId>();

        await company.Bulk.CheckAsync(Run, stale, row => new TransferOperation(row.OperationId).ToAgent("beto"), result => read.Add(result.OperationId));

        Assert.Equal(byOpening.Rows.Select(row => row.OperationId), read);
        Assert.NotEqual((await stale.ToPageAsync(500)).Rows.Select(row => row.OperationId), read);
    }

    [Fact]
    public async Task ExecuteAsync_PostponedTwiceByTwoRuns_MovesTwice()
    {
        var company = await new BulkCompany(await CreateAsync(), "two runs").FillAsync(seed: 4);
        var row = (await company.PendingAsync()).First(row => !company.IsLockedAsync(row.OperationId).GetAwaiter().GetResult());

        foreach (var run in new[] { "monday", "tuesday", "tuesday" })
            await company.Bulk.ExecuteAsync(run, company.Reports.Agenda(), each => new PostponeFollowUp(each.OperationId, 1, "Enferma"));

        var moved = (await company.PendingAsync()).Single(each => (each.OperationId, each.FollowUpNumber) == (row.OperationId, row.FollowUpNumber));
        Assert.Equal(row.Due.Date.PlusDays(2), moved.Due.Date);
    }

    [Fact]
    public async Task ExecuteAsync_OtherTaskUnderTheSameRun_Refused()
    {
        var company = await new BulkCompany(await CreateAsync(), "other task").FillAsync(seed: 5);
        await RunAsync(company.Bulk, company, "postpone");
        var codes = new List<string?>();

        await company.Bulk.ExecuteAsync(
            Run, company.Reports.Agenda().Agents("ana"), row => new CancelFollowUp(row.OperationId, "Cerramos"), result => codes.Add(result.Violation?.Code));

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Contains(code, new[] { RuleCodes.CommandIdReused, BulkCompany.Locked }));
    }

    [Fact]
    public async Task ExecuteAsync_SalesControl_HandsOverTheSales()
    {
        var company = await new BulkCompany(await CreateAsync(), "sales").FillAsync(seed: 6);
        var before = await company.Reports.SalesControl().Agents("ana").CountAsync();

        var counts = await company.Bulk.ExecuteAsync(
            Run, company.Reports.SalesControl().Agents("ana"), row => new HandOverOperation(row.OperationId, "luis").FromAgent("ana"));

        Assert.Equal(before, counts.Total);
        Assert.Equal(counts.Changed, await company.Reports.SalesControl().Agents("luis").CountAsync());
        Assert.Equal(counts.Refused, await company.Reports.SalesControl().Agents("ana").CountAsync());
    }

    [Fact]
    public async Task ExecuteAsync_NarrowScope_LeavesTheRestAlone()
    {
        var store = await CreateAsync();
        var company = await new BulkCompany(store, "scope").FillAsync(seed: 7);
        var elsewhere = await company.Reports.Agenda().Branches("TIJ").CountAsync();
        var narrow = new BulkCompany(store, "scope", new VisibilityScope(["MTY"]));

        await narrow.Bulk.ExecuteAsync(Run, narrow.Reports.Agenda(), row => new CancelFollowUp(row.OperationId, "Cerramos"));

        Assert.Equal(elsewhere, await company.Reports.Agenda().Branches("TIJ").CountAsync());
    }

    [Fact]
    public async Task ExecuteAsync_Cancelled_StopsBetweenTwoCommitsAndReportsSoFar()
    {
        var company = await new BulkCompany(await CreateAsync(), "cancelled").FillAsync(seed: 8);
        using var cancellation = new CancellationTokenSource();
        var progress = new Progressed();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => company.Bulk.ExecuteAsync(
            Run, company.Reports.Agenda(), row => new PostponeFollowUp(row.OperationId, 1, "Enferma"), result => Cancel(result, cancellation), progress, cancellation.Token));

        Assert.Equal(1, Assert.Single(progress.All).Total);
    }

    private static void Cancel(BulkResult result, CancellationTokenSource cancellation)
    {
        Assert.NotNull(result.FollowUpNumber);
        cancellation.Cancel();
    }

    private static TheoryData<string, int> WholeRows()
    {
        var rows = new TheoryData<string, int>();
        foreach (var kind in Kinds)
        {
            foreach (var seed in new[] { 1, 2, 3, Fresh }) rows.Add(kind, seed);
        }

        return rows;
    }

    private static TheoryData<string, int, Interruption> Rows()
    {
        var rows = new TheoryData<string, int, Interruption>();
        foreach (var kind in Kinds)
        {
            foreach (var seed in new[] { 1, 2, Fresh })
            {
                foreach (var interruption in Enum.GetValues<Interruption>()) rows.Add(kind, seed, interruption);
            }
        }

        return rows;
    }

    private static async Task InterruptAsync(IOperationStore store, BulkCompany company, string kind, int commit, Interruption interruption)
    {
        try
        {
            await RunAsync(company.BulkOn(new InterruptedStore(store, commit, interruption)), company, kind);
        }
        catch (Exception error) when (error is StorageException or OperationCanceledException)
        {
            // Interrupted, as it should be.
        }
    }

    private static Task<BulkCounts> RunAsync(FollowUpBulkService bulk, BulkCompany company, string kind, Action<BulkResult>? onResult = null) =>
        bulk.ExecuteAsync(Run, company.Reports.Agenda().Agents("ana"), row => CommandOf(kind, row), onResult);

    private static OperationCommand CommandOf(string kind, PendingFollowUpRow row) => kind switch
    {
        "hand over" => new HandOverOperation(row.OperationId, "luis").FromAgent("ana"),
        "postpone" => new PostponeFollowUp(row.OperationId, 1, "Enferma"),
        _ => new CancelFollowUp(row.OperationId, "Cerramos"),
    };

    private static HashSet<(OperationId OperationId, int? FollowUpNumber)> Expected(string kind, IReadOnlyList<PendingFollowUpRow> rows) =>
        [.. rows.Select(row => (row.OperationId, kind == "hand over" ? (int?)null : row.FollowUpNumber))];

    private static async Task AssertDoneAsync(BulkCompany company, string kind, IReadOnlyList<PendingFollowUpRow> rows)
    {
        foreach (var row in rows)
        {
            var followUp = (await company.Service.FindAsync(row.OperationId))!.Find(row.FollowUpNumber)!;
            var isLocked = await company.IsLockedAsync(row.OperationId);
            Assert.Equal(!isLocked && kind == "hand over" ? "luis" : "ana", followUp.Agent);
            Assert.Equal(row.Due.Date.PlusDays(!isLocked && kind == "postpone" ? 1 : 0), followUp.Due.Date);
            Assert.Equal(!isLocked && kind == "cancel" ? FollowUpState.Cancelled : FollowUpState.Pending, followUp.State);
        }
    }

    private static string Text(BulkResult result) => $"{result} {result.FollowUpNumber} {result.Violation?.Code}";

    private sealed class Progressed : IProgress<BulkCounts>
    {
        public List<BulkCounts> All { get; } = [];

        public void Report(BulkCounts value) => All.Add(value);
    }
}
