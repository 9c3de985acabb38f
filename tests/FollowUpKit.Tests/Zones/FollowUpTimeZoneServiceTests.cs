using FollowUpKit.Storage;
using FollowUpKit.Tests.Service;
using NodaTime;

namespace FollowUpKit.Tests.Zones;

/// <summary>A sweep that is disturbed: interrupted, overtaken, refused, or run where it must not.</summary>
public sealed class FollowUpTimeZoneServiceTests
{
    private readonly MeddlingStore _store = new();
    private readonly Fleet _fleet;

    public FollowUpTimeZoneServiceTests() => _fleet = new Fleet(_store);

    public static TheoryData<int> Places => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task SweepAsync_Interrupted_StaysDueAndGoesOn(int place)
    {
        await OpenManyAsync(1100);
        _store.BeforeCommits = commits => commits == place ? throw new StorageUnavailableException("The power failed.") : Task.CompletedTask;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _fleet.Sweeper.SweepAsync());
        Assert.Equal(1100 - ((place - 1) * 500), (await _fleet.WrongInstantsAsync()).Count);
        Assert.True((await _fleet.Sweeper.CheckAsync()).IsSweepDue);

        _store.BeforeCommits = _ => Task.CompletedTask;
        var result = await _fleet.Sweeper.SweepAsync();

        Assert.Equal((1100L, 1100L - ((place - 1) * 500), true), (result.FollowUpCount, result.MovedCount, result.IsComplete));
        Assert.Empty(await _fleet.WrongInstantsAsync());
        Assert.False((await _fleet.Sweeper.CheckAsync()).IsSweepDue);
    }

    [Fact]
    public async Task SweepAsync_StoreServesConcurrentCalls_ReadsTheNextPageWhileInstantsMove()
    {
        await OpenManyAsync(2100);
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.BeforePage = page =>
        {
            if (page == 2) next.SetResult();
            return Task.CompletedTask;
        };
        _store.BeforeCommits = _ => next.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2100, (await _fleet.Sweeper.SweepAsync()).MovedCount);
    }

    [Fact]
    public async Task SweepAsync_StoreServesOneCallAtATime_ReadsTheNextPageWhenInstantsHaveMoved()
    {
        var store = new MeddlingStore { ServesConcurrentCalls = false };
        var fleet = new Fleet(store);
        await OpenManyAsync(2100, fleet);
        store.BeforePage = page => page == 1 || store.Commits == 4 ? Task.CompletedTask : throw new InvalidOperationException("The connection is in use.");

        Assert.Equal(2100, (await fleet.Sweeper.SweepAsync()).MovedCount);
    }

    [Fact]
    public async Task SweepAsync_Cancelled_StaysDue()
    {
        await OpenManyAsync(3);
        using var cancellation = new CancellationTokenSource();
        _store.BeforePage = _ => cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fleet.Sweeper.SweepAsync(cancellationToken: cancellation.Token));

        Assert.True((await _fleet.Sweeper.CheckAsync()).IsSweepDue);
    }

    [Fact]
    public async Task SweepAsync_OldProcessCommitsBehindIt_StaysDueUntilItWasSwept()
    {
        await OpenManyAsync(3);
        _store.BeforePage = page => page == 1 ? Task.CompletedTask : throw new InvalidOperationException("One page is enough.");
        _store.BeforeCommits = _ => _fleet.OpenAsync("A-0", Fleet.Call(7, 10));
        var result = await _fleet.Sweeper.SweepAsync();
        Assert.False(result.IsComplete);
        Assert.Equal(["A-0 1"], await _fleet.WrongInstantsAsync());
        Assert.True((await _fleet.Sweeper.CheckAsync()).IsSweepDue);

        (_store.BeforePage, _store.BeforeCommits) = (_ => Task.CompletedTask, _ => Task.CompletedTask);

        Assert.True((await _fleet.Sweeper.SweepAsync()).IsComplete);
        Assert.Empty(await _fleet.WrongInstantsAsync());
    }

    [Fact]
    public async Task CheckAsync_OldProcessCommitsAfterASweep_IsDueAgain()
    {
        await OpenManyAsync(3);
        await _fleet.Sweeper.SweepAsync();

        await _fleet.Old.ExecuteAsync(new PostponeFollowUp("S-1", 1, "They travel"));

        Assert.True((await _fleet.Sweeper.CheckAsync()).IsSweepDue);
        await _fleet.Sweeper.SweepAsync();
        Assert.Empty(await _fleet.WrongInstantsAsync());
    }

    [Fact]
    public async Task SweepAsync_LostRace_DecidedAgainOnTheFreshState()
    {
        await OpenManyAsync(3);
        _store.BeforeCommits = commits => commits == 1
            ? _fleet.New.ExecuteAsync(new EditFollowUp("S-1").WithSubject("Call the owner"))
            : Task.CompletedTask;

        var result = await _fleet.Sweeper.SweepAsync();

        Assert.Equal((3L, 0L, 2), (result.MovedCount, result.UnmovedCount, _store.Commits));
        Assert.Equal("Call the owner", (await _fleet.New.FindAsync("S-1"))!.Find(1)!.Subject);
        Assert.Empty(await _fleet.WrongInstantsAsync());
    }

    [Fact]
    public async Task SweepAsync_HostRuleRefuses_ToldAndTheZoneStaysDue()
    {
        await OpenManyAsync(2);
        _fleet.Rules = rules => rules.HostRules.Add((_, _, after) => after.Id == "S-1" ? new RuleViolation("closed_books", "The books are closed.") : null);

        var result = await _fleet.Sweeper.SweepAsync();

        Assert.Equal((1L, 1L, false), (result.MovedCount, result.UnmovedCount, result.IsComplete));
        Assert.Equal(("S-1", BulkOutcome.Refused, "closed_books"), Assert.Single(result.Unmoved) is var one ? (one.Command.OperationId.Value, one.Outcome, one.Violation!.Code) : default);
        Assert.True((await _fleet.Sweeper.CheckAsync()).IsSweepDue);
    }

    [Fact]
    public async Task SweepAsync_ProcessWithOlderRules_SweepsNothingAndSaysSo()
    {
        await Fleet.OpenAsync(_fleet.New, "S-1", Fleet.Call(7, 10));

        Assert.Empty((await _fleet.OldSweeper.SweepAsync()).TimeZones);

        var check = await _fleet.OldSweeper.CheckAsync();
        Assert.Equal("America/Mexico_City", Assert.Single(check.Newer).TimeZone);
        Assert.False(check.IsSweepDue);
        Assert.Contains("Warning 403 RulesAreOld", string.Join("\n", _fleet.Log.Lines), StringComparison.Ordinal);
        Assert.Empty(await _fleet.WrongInstantsAsync());
    }

    [Fact]
    public async Task CheckAsync_MadeUpRulesThatHaveNoOrder_AreDueEitherWay()
    {
        var fleet = new Fleet(_store, OldRules.MadeUp(("America/Mexico_City", -3)));
        await fleet.OpenAsync("S-1", Fleet.Call(7, 10));
        await Fleet.OpenAsync(fleet.New, "S-2", Fleet.Call(7, 10));

        Assert.True((await fleet.Sweeper.CheckAsync()).IsSweepDue);
        Assert.True((await fleet.OldSweeper.CheckAsync()).IsSweepDue);
        Assert.Equal(Duration.FromHours(3), Assert.Single(Assert.Single((await fleet.Sweeper.SweepAsync()).TimeZones).Shifts).By);
    }

    [Fact]
    public async Task CheckAsync_ZoneThatThisProcessDoesNotKnow_Told()
    {
        var fleet = new Fleet(_store, OldRules.MadeUp(("America/Mexico_City", -6), ("Test/Place", 1)));
        await fleet.OpenAsync("S-1", Fleet.Call(7, 10, "Test/Place"));

        Assert.Equal(["Test/Place"], (await _fleet.Sweeper.CheckAsync()).UnknownTimeZones);
        Assert.False((await _fleet.Sweeper.CheckAsync()).IsSweepDue);
    }

    [Fact]
    public async Task CheckAsync_RulesChanged_LogsTheVersionAndThatASweepIsDue()
    {
        await OpenManyAsync(1);

        await _fleet.Sweeper.CheckAsync();

        var version = DateTimeZoneProviders.Tzdb.VersionId;
        Assert.Equal(
            [
                $"Information 401 TimeZoneRulesChecked: Rules of time zones: {version}.",
                $"Warning 402 SweepIsDue: A sweep is due: the rules of 1 time zones differ in {version} from those that follow-ups may have been derived with.",
            ],
            _fleet.Log.Lines);
    }

    [Fact]
    public async Task SweepAsync_Progress_ToldAfterEachPageAndAtTheEnd()
    {
        await OpenManyAsync(2);
        var told = new List<long>();

        await _fleet.Sweeper.SweepAsync(new Recorder(told));

        Assert.Equal([2, 2], told);
    }

    [Fact]
    public async Task SweepAsync_CallerWhoSeesAPart_Refused()
    {
        _fleet.Caller = new Caller("default", new VisibilityScope(branches: ["MTY"]), "ana");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _fleet.Sweeper.SweepAsync());
    }

    [Fact]
    public async Task SweepAsync_StoreInsideATransactionOfTheHost_Refused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Fleet(new MeddlingStore { OwnsTransaction = false }).Sweeper.SweepAsync());

    [Fact]
    public async Task CheckAsync_StoreWithoutTheAbility_NotSupported() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => new Fleet(new FaultyStore((_, _) => Task.CompletedTask)).Sweeper.CheckAsync());

    [Fact]
    public async Task ExecuteAsync_ResultRetractedAfterASweep_InstantsOfTheRulesOfToday()
    {
        await OpenManyAsync(1);
        await _fleet.Old.CaptureResultAsync("S-0", new LocalDateTime(2026, 3, 2, 8, 0), "Too expensive");
        await _fleet.Sweeper.SweepAsync();

        await _fleet.New.RetractResultAsync("S-0", "It was another sale");

        Assert.Empty(await _fleet.WrongInstantsAsync());
    }

    [Fact]
    public async Task ExecuteAsync_RenumberedOrMergedBeforeASweepComesThere_InstantsOfTheRulesOfToday()
    {
        await OpenManyAsync(3);

        await _fleet.New.ChangeOperationIdAsync("S-0", "A-0");
        await _fleet.New.ExecuteAsync(new MergeOperations("S-1", "S-2", "Entered twice"));

        Assert.Empty(await _fleet.WrongInstantsAsync());
    }

    private Task OpenManyAsync(int count) => OpenManyAsync(count, _fleet);

    private static async Task OpenManyAsync(int count, Fleet fleet)
    {
        foreach (var i in Enumerable.Range(0, count)) await fleet.OpenAsync($"S-{i}", Fleet.Call(7, 1 + (i % 28)));
    }

    private sealed class Recorder(List<long> told) : IProgress<TimeZoneSweepResult>
    {
        public void Report(TimeZoneSweepResult value) => told.Add(value.MovedCount);
    }
}
