using FollowUpKit.Storage;
using FollowUpKit.Tests.Service;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Import;

public sealed class FollowUpImporterTests
{
    private const string Operation = "S-1,Sale,C-1,West,ana,2011-10-28T09:00,Europe/Amsterdam,,\n";
    private const string Concluded = "S-1,Sale,C-1,West,ana,2011-10-28T09:00,Europe/Amsterdam,2011-11-02T17:00,won\n";
    private const string First = "S-1,1,call,Call them,beto,2011-10-28T09:00,2011-10-30,,2011-10-29T10:00,Too expensive,price,\n";
    private const string Second = "S-1,2,,Call again,,2011-10-29T10:00,2011-11-02,16:30,,,,\n";
    private const string Cancelled = "S-1,2,,Call again,carla,2011-10-29T10:00,2011-11-02,,,,,They called\n";
    private const string Third = "S-1,3,,Visit,ana,2011-10-31T11:00,2011-11-02,,2011-11-02T17:00,Signed,,\n";

    private readonly InMemoryOperationStore _store = new();
    private readonly Importing _importing;

    public FollowUpImporterTests() => _importing = new Importing(_store);

    [Fact]
    public async Task ImportAsync_Chain_IsThereWithItsFields()
    {
        var counts = await _importing.RunAsync(Operation, First + Second);

        var sale = (await _importing.FollowUps.FindAsync("S-1"))!;
        Assert.Empty(_importing.Rejections);
        Assert.Equal(new ImportCounts { OperationsImported = 1, FollowUpsImported = 2 }, counts);
        Assert.Equal(("Sale", "C-1", "West", "ana", "Europe/Amsterdam"), (sale.Title, sale.Customer, sale.Branch, sale.Agent, sale.TimeZone));
        Assert.Equal(("call", "Call them", "beto", "2011-10-30"), (sale.Find(1)!.Kind, sale.Find(1)!.Subject, sale.Find(1)!.Agent, $"{sale.Find(1)!.Due}"));
        Assert.Equal(("Too expensive", "price", "beto"), (sale.Find(1)!.Result!.Details, sale.Find(1)!.Result!.Outcome, sale.Find(1)!.Result!.CapturedBy));
        Assert.Equal(("ana", "2011-11-02T16:30", 1), (sale.Find(2)!.Agent, $"{sale.Find(2)!.Due}", sale.Find(2)!.PreviousNumber));
    }

    [Fact]
    public async Task ImportAsync_EqualPendingFollowUps_BothGoIn()
    {
        const string Pending = "S-1,1,,Call again,ana,2011-10-29T10:00,2011-11-02,,,,,\nS-1,2,,Call again,ana,2011-10-29T10:00,2011-11-02,,,,,\n";

        var counts = await new Importing(_store).RunAsync(Operation, Pending);

        Assert.Equal(new ImportCounts { OperationsImported = 1, FollowUpsImported = 2 }, counts);
    }

    [Fact]
    public async Task ImportAsync_Chain_EachCommandAtItsTimeByItsAgent()
    {
        await _importing.RunAsync(Concluded, First + Cancelled + Third);

        var history = await _importing.FollowUps.GetHistoryAsync("S-1");
        Assert.Equal(
            [
                "OpenOperation 2011-10-28T07:00:00Z ana",
                "ScheduleFollowUp 2011-10-28T07:00:00Z beto",
                "CaptureResult 2011-10-29T08:00:00Z beto",
                "ScheduleFollowUp 2011-10-29T08:00:00Z carla",
                "CancelFollowUp 2011-10-31T10:00:00Z carla",
                "ScheduleFollowUp 2011-10-31T10:00:00Z ana",
                "CaptureResult 2011-11-02T16:00:00Z ana",
                "ConcludeOperation 2011-11-02T16:00:00Z ana",
            ],
            history.Select(command => $"{command.Kind} {command.At} {command.By}"));
    }

    [Fact]
    public async Task ImportAsync_LastFollowUpCancelled_AtTheConclusionElseNow()
    {
        await _importing.RunAsync(Concluded + Operation.Replace("S-1", "S-2", StringComparison.Ordinal), First + Cancelled + (First + Cancelled).Replace("S-1", "S-2", StringComparison.Ordinal));

        Assert.Equal(Instant.FromUtc(2011, 11, 2, 16, 0), await CancelledAtAsync("S-1"));
        Assert.Equal(Importing.Now, await CancelledAtAsync("S-2"));
    }

    [Fact]
    public async Task ImportAsync_HourThatComesTwice_EarliestReadingThatKeepsTheOrder()
    {
        const string atNight =
            "S-1,1,,Night call,ana,2011-10-30T02:10,2011-10-30,,2011-10-30T02:50,No answer,,\n" +
            "S-1,2,,Night call,ana,2011-10-30T02:50,2011-10-30,,2011-10-30T02:20,Answered,,\n";

        await _importing.RunAsync(Operation, atNight);

        var sale = (await _importing.FollowUps.FindAsync("S-1"))!;
        Assert.Equal(Instant.FromUtc(2011, 10, 30, 0, 50), sale.Find(1)!.Result!.At);
        Assert.Equal(Instant.FromUtc(2011, 10, 30, 1, 20), sale.Find(2)!.Result!.At);
    }

    [Fact]
    public async Task ImportAsync_NoZone_ThatOfTheBranchElseTheDefault()
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Lima", BranchTimeZones = { ["West"] = "America/Tijuana" } };
        var importing = new Importing(_store, options);

        await importing.RunAsync("S-1,,,West,,2011-10-28T09:00,,,\nS-2,,,East,,2011-10-28T09:00,,,\n", "");

        Assert.Equal("America/Tijuana", (await importing.FollowUps.FindAsync("S-1"))!.TimeZone);
        Assert.Equal("America/Lima", (await importing.FollowUps.FindAsync("S-2"))!.TimeZone);
    }

    [Fact]
    public async Task ImportAsync_SameContentAgain_ChangesNothing()
    {
        await _importing.RunAsync(Concluded, First);

        var counts = await _importing.RunAsync(Concluded, First);

        Assert.Equal(new ImportCounts { OperationsUnchanged = 1, FollowUpsUnchanged = 1 }, counts);
        Assert.Empty(_importing.Rejections);
    }

    [Fact]
    public async Task ImportAsync_SameContentAfterWorkWentOn_ChangesNothing()
    {
        await _importing.RunAsync(Operation, First);
        await _importing.FollowUps.ExecuteAsync(new DescribeOperation("S-1").WithTitle("Another title"));

        var counts = await _importing.RunAsync(Operation, First);

        Assert.Equal(1, counts.OperationsUnchanged);
        Assert.Equal("Another title", (await _importing.FollowUps.FindAsync("S-1"))!.Title);
    }

    [Fact]
    public async Task ImportAsync_Operation_FirstCommandHasAnIdThatNoHostCanUse()
    {
        await _importing.RunAsync(Operation, First);

        var id = (await _importing.FollowUps.GetHistoryAsync("S-1"))[0].CommandId!;

        Assert.Equal("followupkit:import", id);
        Assert.Throws<ArgumentException>("commandId", () => new OpenOperation("S-1").WithCommandId(id));
    }

    [Fact]
    public async Task ImportAsync_ResultDemandsNextStep_HistoryIsAcceptedAllTheSame()
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC", Rules = { RequiresNextStep = true } };

        var counts = await new Importing(_store, options).RunAsync(Operation, First);

        Assert.Equal(1, counts.OperationsImported);
    }

    [Theory]
    [InlineData(false, "1, 2")]
    [InlineData(true, "0, 0, 0, 2")]
    public async Task ImportAsync_Progress_ToldAfterEachOperationOfWhatIsIn(bool isBulk, string imported)
    {
        var importing = new Importing(Store(isBulk));

        await importing.RunAsync(Operations(2), First);

        Assert.Equal(imported, string.Join(", ", importing.Progress.Select(counts => counts.OperationsImported)));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 750)]
    public async Task ImportAsync_Cancelled_WhatIsInStaysIn(bool isBulk, int imported)
    {
        using var cancellation = new CancellationTokenSource();
        var store = Store(isBulk);
        var importer = new FollowUpImporter(store, new FakeClock(Importing.Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importer.ImportAsync(
            ImportChain.Group(Csv.Rows(Operations(751), ImportColumns.Operations), []), progress: new CancelOnceSomeAreIn(cancellation), cancellationToken: cancellation.Token));

        var followUps = new Importing(store).FollowUps;
        Assert.NotNull(await followUps.FindAsync(Id(imported)));
        Assert.Null(await followUps.FindAsync(Id(imported + 1)));
    }

    private static IOperationStore Store(bool isBulk) =>
        isBulk ? new InMemoryOperationStore() : new FaultyStore((store, commit) => store.CommitAsync(commit, CancellationToken.None));

    private static string Operations(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => Operation.Replace("S-1", Id(i), StringComparison.Ordinal)));

    private static string Id(int i) => $"S-{i}";

    private async Task<Instant> CancelledAtAsync(OperationId operation) =>
        (await _importing.FollowUps.FindAsync(operation))!.Find(2)!.Cancellation!.At;

    private sealed class CancelOnceSomeAreIn(CancellationTokenSource cancellation) : IProgress<ImportCounts>
    {
        public void Report(ImportCounts value)
        {
            if (value.OperationsImported > 0) cancellation.Cancel();
        }
    }
}
