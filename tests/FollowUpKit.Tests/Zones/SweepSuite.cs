using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Zones;

/// <summary>What a sweep does, on any store.</summary>
public abstract class SweepSuite : IAsyncLifetime
{
    private static readonly string[] Zones = ["America/Mexico_City", "America/Cancun", "America/Tijuana", "Europe/Madrid", "America/Chihuahua"];

    private Fleet _fleet = null!;
    private IOperationStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await CreateAsync();
        _fleet = new Fleet(_store);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected abstract Task<IOperationStore> CreateAsync();

    [Fact]
    public async Task SweepAsync_RealOlderRules_ExactlyThoseWhoseInstantChangedMove()
    {
        foreach (var zone in Zones)
        {
            await _fleet.OpenAsync($"{zone} winter", Fleet.Call(3, 10, zone));
            await _fleet.OpenAsync($"{zone} summer", Fleet.Call(7, 10, zone), Fleet.Call(7, 11, zone, hour: null), Fleet.Call(12, 1, zone));
        }

        await _fleet.OpenAsync("reminder", Fleet.Call(10, 26).WithReminders(Reminder.Before(Period.FromWeeks(2)), Reminder.Before(Period.FromDays(1))));
        await _fleet.OpenAsync("done", Fleet.Call(7, 12));
        await _fleet.Old.CaptureResultAsync("done", new LocalDateTime(2026, 3, 2, 8, 0), "Too expensive");
        var before = await SalesAsync();

        var result = await _fleet.Sweeper.SweepAsync();

        // Chihuahua took the time of Mexico City, which is an hour earlier in winter. Of one follow-up only a reminder was in summer time.
        Assert.Equal(
            "America/Chihuahua 2 of 4: -1 h x 2. America/Mexico_City 3 of 5: 0 h x 1, 1 h x 2.",
            string.Join(" ", result.TimeZones.Where(zone => zone.MovedCount > 0).Select(Told)));
        Assert.True(result.IsComplete);
        Assert.Empty(await _fleet.WrongInstantsAsync());
        foreach (var (id, sale) in await SalesAsync())
        {
            var moved = sale.Version != before[id].Version;
            Assert.Equal(
                id is "America/Mexico_City summer" or "America/Chihuahua summer" or "America/Chihuahua winter" or "reminder", moved);
            Assert.Equal((before[id].VisibleVersion, before[id].ChangedBy), (sale.VisibleVersion, sale.ChangedBy));
            Assert.Equal(before[id].FollowUps.Select(followUp => followUp.Due), sale.FollowUps.Select(followUp => followUp.Due));
        }
    }

    [Fact]
    public async Task CheckAsync_AfterASweep_NothingIsDue()
    {
        foreach (var zone in Zones) await _fleet.OpenAsync(zone, Fleet.Call(7, 10, zone));

        Assert.True((await _fleet.Sweeper.CheckAsync()).IsSweepDue);
        await _fleet.Sweeper.SweepAsync();

        var check = await _fleet.Sweeper.CheckAsync();
        Assert.False(check.IsSweepDue);
        Assert.Empty(check.Newer);
        Assert.Empty((await _fleet.Sweeper.SweepAsync()).TimeZones);
    }

    [Fact]
    public async Task CheckAsync_SameRulesOfAZone_NotDue()
    {
        await _fleet.OpenAsync("Lima", Fleet.Call(7, 10, "America/Lima"));
        await _fleet.OpenAsync("Mexico", Fleet.Call(7, 10));

        var check = await _fleet.Sweeper.CheckAsync();

        Assert.Equal(["America/Mexico_City"], check.DueTimeZones);
        Assert.Equal("TZDB: 2019c (mapping: 14742)", Assert.Single(check.Outdated).Version);
        Assert.Equal(DateTimeZoneProviders.Tzdb.VersionId, check.RulesVersion);
    }

    [Fact]
    public async Task SweepAsync_NothingDue_ReadsAndWritesNothing()
    {
        await Fleet.OpenAsync(_fleet.New, "S-1", Fleet.Call(7, 10));

        Assert.Empty((await _fleet.Sweeper.SweepAsync()).TimeZones);
        Assert.Equal(1, (await _fleet.New.FindAsync("S-1"))!.Version);
    }

    [Fact]
    public async Task SweepAsync_PersonSawTheSaleBefore_HerCommandIsAccepted()
    {
        await _fleet.OpenAsync("S-1", Fleet.Call(7, 10));
        var seen = (await _fleet.Old.FindAsync("S-1"))!.Version;

        await _fleet.Sweeper.SweepAsync();

        var receipt = await _fleet.New.ExecuteAsync(new PostponeFollowUp("S-1", 1, "They travel").WithExpectedVersion(seen));
        Assert.Equal(3, receipt.Version);
    }

    [Fact]
    public async Task SweepAsync_ManyOperations_AllOfThem()
    {
        foreach (var i in Enumerable.Range(0, 1100)) await _fleet.OpenAsync($"S-{i}", Fleet.Call(7, 1 + (i % 28)));

        var result = await _fleet.Sweeper.SweepAsync();

        Assert.Equal((1100L, 1100L, 1100L), (result.FollowUpCount, result.MovedCount, result.OperationCount));
        Assert.Empty(await _fleet.WrongInstantsAsync());
    }

    [Fact]
    public async Task SweepAsync_RestoredHistoryOfUnknownRules_IsDueAndSwept()
    {
        await Fleet.OpenAsync(_fleet.New, "S-1", Fleet.Call(7, 10));
        await _fleet.Sweeper.SweepAsync();
        await ((ITimeZoneRulesStore)_store).AddTimeZoneRulesAsync("default", [TimeZoneRules.Unknown("America/Mexico_City")], CancellationToken.None);

        Assert.True((await _fleet.Sweeper.CheckAsync()).IsSweepDue);
        Assert.Equal((1L, 0L, true), await _fleet.Sweeper.SweepAsync() is var result ? (result.FollowUpCount, result.MovedCount, result.IsComplete) : default);
        Assert.False((await _fleet.Sweeper.CheckAsync()).IsSweepDue);
    }

    private static string Told(SweptTimeZone zone) =>
        $"{zone.TimeZone} {zone.MovedCount} of {zone.FollowUpCount}: {string.Join(", ", zone.Shifts.Select(shift => $"{shift.By.TotalHours} h x {shift.FollowUpCount}"))}.";

    private async Task<Dictionary<string, SalesOperation>> SalesAsync()
    {
        var sales = new Dictionary<string, SalesOperation>(StringComparer.Ordinal);
        await foreach (var history in ((IOperationHistory)_store).StreamHistoriesAsync("default", CancellationToken.None))
            sales.Add(history.OperationId, (await _fleet.New.FindAsync(history.OperationId))!);
        return sales;
    }
}
