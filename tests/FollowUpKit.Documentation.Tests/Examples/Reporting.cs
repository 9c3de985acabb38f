using System.Globalization;
using FollowUpKit.Export;
using FollowUpKit.Storage;
using NodaTime.Testing;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The code of docs/reports.md.</summary>
public sealed class Reporting : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly InMemoryOperationStore _store = new();
    private readonly FakeClock _clock = new(Instant.FromUtc(2026, 3, 9, 15, 0));
    private readonly FollowUpKitOptions _options = new() { DefaultTimeZone = "America/Mexico_City" };

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Clauses_OverdueFollowUp_InPageAndCounts()
    {
        await OpenAsync("Q-1042", new LocalDate(2026, 3, 5));
        var reports = new FollowUpReports(_store, _clock, _options);

        var monday = new LocalDate(2026, 3, 9);
        var page = await reports.WithoutAttention()
            .Branches("MTY", "GDL")
            .DueBetween(monday.PlusDays(-7), monday)
            .ToPageAsync(50);
        var byBranchAndDelay = await reports.WithoutAttention().CountByAsync(FollowUpGroupKey.Branch, FollowUpGroupKey.DaysOverdue);

        Assert.Equal("Q-1042", Assert.Single(page.Rows).OperationId);
        Assert.Equal(("MTY", "4-7", 1), (byBranchAndDelay[0].Key, byBranchAndDelay[0].ThenKey, byBranchAndDelay[0].Count));
    }

    [Fact]
    public async Task Clauses_NoAgentAndWhoScheduled_InPageAndCounts()
    {
        await new FollowUpService(_store, _clock, _options, new FixedCallerProvider(new Caller("default", VisibilityScope.All, "marta")))
            .ExecuteAsync(new OpenOperation("Q-1042").WithBranch("MTY").WithFirst(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 10)))));
        var reports = new FollowUpReports(_store, _clock, _options);

        var ofNobody = await reports.Agenda().WithoutAgent().Branches("MTY").ToPageAsync(50);
        var assigned = await reports.Agenda().ScheduledBy("marta").CountByAsync(FollowUpGroupKey.Agent);

        Assert.Equal("Q-1042", Assert.Single(ofNobody.Rows).OperationId);
        Assert.Equal((null, 1), (assigned[0].Key, assigned[0].Count));
    }

    [Fact]
    public async Task Stale_SaleOpenedAMonthAgo_InPageAndCounts()
    {
        await OpenAsync("Q-1042", new LocalDate(2026, 3, 5));
        _clock.AdvanceDays(30);
        var reports = new FollowUpReports(_store, _clock, _options);

        var stale = await reports.Stale(days: 30).Branches("MTY").ToPageAsync(50);
        var byAgent = await reports.Stale(days: 30).CountByAsync(OperationColumn.Agent);

        Assert.Equal(30, Assert.Single(stale.Rows).DaysIdle);
        Assert.Equal(("ana", 1), (byAgent[0].Key, byAgent[0].Count));
    }

    [Fact]
    public async Task Workload_OverdueFollowUp_InAllAndItsBranch()
    {
        await OpenAsync("Q-1042", new LocalDate(2026, 3, 5));
        var reports = new FollowUpReports(_store, _clock, WithOutcomes(_options));

        var all = await reports.Workload().CountAsync();
        var byBranch = await reports.Workload().CountByAsync(FollowUpGroupKey.Branch);

        Assert.Equal((1, "MTY", 1), (all.OverdueCount, byBranch[0].Key, byBranch[0].OverdueCount));
    }

    [Fact]
    public async Task FirstContact_CalledTwoHoursAfterTheOpening_MeanOfAgent()
    {
        await OpenAsync("Q-1042", new LocalDate(2026, 3, 9));
        _clock.AdvanceHours(3);
        await new FollowUpService(_store, _clock, _options).CaptureResultAsync("Q-1042", new LocalDateTime(2026, 3, 9, 11, 0), "No answer");
        var reports = new FollowUpReports(_store, _clock, _options);

        var contacts = await reports.SalesControl().Branches("MTY").CountByAsync(OperationColumn.Agent);
        var hours = contacts[0].AverageTimeToFirstContact?.TotalHours;

        Assert.Equal(("ana", 1, 1, 2.0), (contacts[0].Key, contacts[0].Count, contacts[0].FirstContactCount, hours));
    }

    [Fact]
    public async Task Reopenings_WinOfMarchThatWasUndone_CountedForMarch()
    {
        await OpenAsync("Q-1042", new LocalDate(2026, 3, 9));
        var followUps = new FollowUpService(_store, _clock, _options);
        await followUps.CaptureResultAsync("Q-1042", new LocalDateTime(2026, 3, 9, 9, 0), "They buy", result => result.WithConclusion("won"));
        _clock.AdvanceDays(30);
        await followUps.ReopenOperationAsync("Q-1042", "They cancelled the order");
        var reports = new FollowUpReports(_store, _clock, _options);

        var (first, last) = (new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        var wins = await reports.Conclusions().ConcludedBetween(first, last).Won().CountAsync();
        var undone = await reports.Reopenings().ConcludedBetween(first, last).Won().CountAsync();
        var undoneByAgent = await reports.Reopenings().ConcludedBetween(first, last).CountByAsync(OperationColumn.Agent);

        Assert.Equal((0, 1), (wins, undone));
        Assert.Equal(("ana", 1, 1), (undoneByAgent[0].Key, undoneByAgent[0].Count, undoneByAgent[0].WonCount));
    }

    private static FollowUpKitOptions WithOutcomes(FollowUpKitOptions options)
    {
        options.WonOutcomes.Add("ganada");
        return options;
    }

    [Fact]
    public async Task Pages_SixtyFollowUps_TwoWithoutGap()
    {
        for (var i = 0; i < 60; i++) await OpenAsync($"Q-{i}", new LocalDate(2026, 3, 5));
        var reports = new FollowUpReports(_store, _clock, _options);

        var first = await reports.Agenda().Agents("ana").ToPageAsync(50);
        var second = first.NextCursor is null ? null : await reports.Agenda().Agents("ana").ToPageAsync(50, first.NextCursor);

        Assert.Equal(60, first.Rows.Concat(second!.Rows).Select(row => row.OperationId).Distinct().Count());
    }

    [Fact]
    public async Task Tooltip_ForAReader_TellsTheSale()
    {
        await OpenAsync("Q-1", new LocalDate(2026, 3, 5));
        var reports = new FollowUpReports(_store, _clock, _options);

        var list = await reports.SalesControl().ToPageAsync(50);
        var text = list.Rows[0].Tooltip.ToText(CultureInfo.GetCultureInfo("es-MX"), readerTimeZone: "America/Mexico_City", resultLength: 120);

        Assert.Equal("▲ Seguimiento atrasado · 4 días\nSeguimiento: 1 · Call\nVence: 05/03/2026\nAgente: ana", text);
    }

    [Fact]
    public async Task Moves_PostponedThreeTimes_VisibleByAgent()
    {
        await OpenAsync("Q-1", new LocalDate(2026, 3, 5));
        await OpenAsync("Q-2", new LocalDate(2026, 3, 5));
        var followUps = new FollowUpService(_store, _clock, _options);
        for (var day = 10; day < 13; day++) await followUps.ExecuteAsync(new RescheduleFollowUp("Q-2", Due.On(new LocalDate(2026, 3, day)), "No answer"));
        var reports = new FollowUpReports(_store, _clock, _options);

        var postponed = await reports.Agenda().MovedAtLeast(3).OrderBy(FollowUpOrder.MostMoved).ToPageAsync(50);
        var postponedByAgent = await reports.Agenda().MovedAtLeast(3).CountByAsync(FollowUpGroupKey.Agent);

        Assert.Equal(("Q-2", 3), (Assert.Single(postponed.Rows).OperationId, postponed.Rows[0].MoveCount));
        Assert.Equal(("ana", 1), (Assert.Single(postponedByAgent).Key, postponedByAgent[0].Count));
    }

    [Fact]
    public async Task CapturedLate_EnteredDaysAfterwards_Found()
    {
        await OpenAsync("Q-1", new LocalDate(2026, 3, 5));
        var now = _clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["America/Mexico_City"]).Date;
        await new FollowUpService(_store, _clock, _options).ExecuteAsync(new CaptureResult("Q-1", now.PlusDays(-3).At(new LocalTime(10, 0)), "They think about it"));
        var reports = new FollowUpReports(_store, _clock, _options);
        var monday = now.PlusDays(-6);

        var enteredLate = await reports.Results().CapturedLate(true).ResultBetween(monday, monday.PlusDays(6)).ToPageAsync(50);

        Assert.True(Assert.Single(enteredLate.Rows).Result.CapturedLate);
    }

    [Fact]
    public async Task Export_Results_WritesAWorkbook()
    {
        await OpenAsync("Q-1042", new LocalDate(2026, 3, 5));
        var reports = new FollowUpReports(_store, _clock, _options);
        var path = _database.PathOf("results.xlsx");

        await WriteAsync(reports, path, new LocalDate(2026, 3, 2));

        Assert.NotEqual(0, new FileInfo(path).Length);
    }

    private static async Task WriteAsync(FollowUpReports reports, string path, LocalDate monday)
    {
        using var file = File.Create(path);
        await ReportExport.Results.WriteXlsxAsync(reports.Results().ResultBetween(monday, monday.PlusDays(6)).StreamAsync(), file);
    }

    private Task OpenAsync(string id, LocalDate due) => new FollowUpService(_store, _clock, _options).OpenOperationAsync(
        id, open => open.WithBranch("MTY").WithAgent("ana").WithFirst(new FollowUpDraft("Call", Due.On(due))));
}
