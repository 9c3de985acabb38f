using FollowUpKit.Tests.Service;
using NodaTime;

namespace FollowUpKit.Tests.Import;

/// <summary>Later exports of a history that is there, and what was done here meanwhile.</summary>
public sealed class ImportUpdateTests
{
    private const string Open = "S-1,Sale,C-1,West,ana,2011-10-28T09:00,Europe/Amsterdam,,\n";
    private const string Won = "S-1,Sale,C-1,West,ana,2011-10-28T09:00,Europe/Amsterdam,2011-11-02T17:00,won\n";
    private const string Done = "S-1,1,call,Call,ana,2011-10-28T09:00,2011-10-30,,2011-10-29T10:00,Too expensive,price,\n";
    private const string Pending = "S-1,2,call,Call again,ana,2011-10-29T10:00,2011-11-02,,,,,\n";
    private const string PendingDone = "S-1,2,call,Call again,ana,2011-10-29T10:00,2011-11-02,,2011-11-01T10:00,Agreed,,\n";
    private const string PendingCancelled = "S-1,2,call,Call again,ana,2011-10-29T10:00,2011-11-02,,,,,They called\n";
    private const string Third = "S-1,3,call,Sign,ana,2011-11-01T10:00,2011-11-04,,,,,\n";

    private readonly InMemoryOperationStore _store = new();

    public static TheoryData<string, string, string, ImportCounts, string> Brought { get; } = new()
    {
        { "nothing", Open, Done + Pending, new ImportCounts { OperationsUnchanged = 1, FollowUpsUnchanged = 2 }, "done pending" },
        { "a new follow-up", Open, Done + Pending + Third, new ImportCounts { OperationsUnchanged = 1, FollowUpsUnchanged = 2, FollowUpsImported = 1 }, "done pending pending" },
        { "a result", Open, Done + PendingDone, new ImportCounts { OperationsUnchanged = 1, FollowUpsUnchanged = 1, FollowUpsUpdated = 1 }, "done done" },
        { "a cancellation", Open, Done + PendingCancelled, new ImportCounts { OperationsUnchanged = 1, FollowUpsUnchanged = 1, FollowUpsUpdated = 1 }, "done cancelled" },
        { "a result and the next step", Open, Done + PendingDone + Third, new ImportCounts { OperationsUnchanged = 1, FollowUpsUnchanged = 1, FollowUpsUpdated = 1, FollowUpsImported = 1 }, "done done pending" },
        { "the conclusion", Won, Done + PendingDone, new ImportCounts { OperationsUpdated = 1, FollowUpsUnchanged = 1, FollowUpsUpdated = 1 }, "done done concluded" },
        { "what is new alone", "", PendingDone + Third, new ImportCounts { FollowUpsUpdated = 1, FollowUpsImported = 1 }, "done done pending" },
        { "the operation alone", Open, "", new ImportCounts { OperationsUnchanged = 1 }, "done pending" },
    };

    [Theory]
    [MemberData(nameof(Brought))]
    public async Task ImportAsync_LaterExport_BringsWhatIsNewOnce(string name, string operations, string followUps, ImportCounts counts, string chain)
    {
        await new Importing(_store).RunAsync(Open, Done + Pending);
        var later = new Importing(_store);

        var found = await later.RunAsync(operations, followUps);
        var history = await later.FollowUps.GetHistoryAsync("S-1");
        var again = await new Importing(_store).RunAsync(operations, followUps);

        Assert.Equal(counts, found);
        Assert.Equal(chain, await ChainAsync());
        Assert.Equal((counts.Operations, counts.FollowUps), (again.OperationsUnchanged, again.FollowUpsUnchanged));
        Assert.Equal(history.Count, (await later.FollowUps.GetHistoryAsync("S-1")).Count);
        Assert.Empty(later.Rejections.Concat(later.LeftAlone));
        Assert.NotEmpty(name);
    }

    [Fact]
    public async Task ImportAsync_OlderExportAgain_ChangesNothing()
    {
        await new Importing(_store).RunAsync(Open, Done + Pending);
        await new Importing(_store).RunAsync(Won, Done + PendingDone);

        var counts = await new Importing(_store).RunAsync(Open, Done + Pending);

        Assert.Equal(new ImportCounts { OperationsUnchanged = 1, FollowUpsUnchanged = 2 }, counts);
    }

    [Fact]
    public async Task ImportAsync_ResultOfLaterExport_IsCapturedAtItsTimeByItsAgent()
    {
        await new Importing(_store).RunAsync(Open, Done + Pending);

        await new Importing(_store).RunAsync(Open, Done + PendingDone);

        var result = (await new Importing(_store).FollowUps.FindAsync("S-1"))!.Find(2)!.Result!;
        Assert.Equal((Instant.FromUtc(2011, 11, 1, 9, 0), "ana", false), (result.CapturedAt, result.CapturedBy, result.CapturedLate));
    }

    public static TheoryData<string, OperationCommand, string, string, string[], string> Contradictions { get; } = new()
    {
        {
            "another result", new CaptureResult("S-1", new LocalDateTime(2012, 1, 19, 9, 0), "No answer").OnFollowUp(2), Open, Done + PendingDone,
            ["FollowUps 3 result_at: result_at is '2011-11-01T10:00' in the file but '2012-01-19T09:00' here; result_details is 'Agreed' in the file but 'No answer' here"], "done done"
        },
        {
            "a result of one that is cancelled here", new CancelFollowUp("S-1", "Not needed").OnFollowUp(2), Open, Done + PendingDone,
            ["FollowUps 3 result_at: the follow-up has a result in the file but was cancelled here"], "done cancelled"
        },
        {
            "a cancellation of one that is done here", new CaptureResult("S-1", new LocalDateTime(2012, 1, 19, 9, 0), "No answer").OnFollowUp(2), Open, Done + PendingCancelled,
            ["FollowUps 3 cancelled_reason: the follow-up was cancelled in the file but has a result here"], "done done"
        },
        {
            "another title", new DescribeOperation("S-1").WithTitle("Pump"), Open, Done + Pending + Third,
            ["Operations 2 title: title is 'Sale' in the file but 'Pump' here"], "done pending pending"
        },
        {
            "another due date", new RescheduleFollowUp("S-1", Due.On(new LocalDate(2012, 2, 1)), "They asked").OnFollowUp(2), Open, Done + Pending + Third,
            ["FollowUps 3 due_date: due_date is '2011-11-02' in the file but '2012-02-01' here"], "done pending pending"
        },
        {
            "a step of a sale that is concluded here", new CaptureResult("S-1", new LocalDateTime(2012, 1, 19, 9, 0), "Lost").OnFollowUp(2).WithConclusion("lost"), Open, Done + Pending + Third,
            ["FollowUps 4 scheduled_at: Sale S-1 was concluded by system at 2012-01-20 13:00; reopen it first."], "done done concluded"
        },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task ImportAsync_ContradictsWhatWasDoneHere_LeftAloneAndTold(
        string name, OperationCommand meanwhile, string operations, string followUps, string[] told, string chain)
    {
        await new Importing(_store).RunAsync(Open, Done + Pending);
        var later = new Importing(_store);
        await later.FollowUps.ExecuteAsync(meanwhile);

        await later.RunAsync(operations, followUps);

        Assert.Equal(told, later.LeftAlone);
        Assert.Empty(later.Rejections);
        Assert.Equal(chain, await ChainAsync());
        Assert.NotEmpty(name);
    }

    [Fact]
    public async Task ImportAsync_StepsScheduledHereMeanwhile_AreNotTakenForThoseOfTheFile()
    {
        await new Importing(_store).RunAsync(Open, Done + Pending);
        await new Importing(_store).FollowUps.ExecuteAsync(
            new CaptureResult("S-1", new LocalDateTime(2012, 1, 19, 9, 0), "No answer").WithNext(new FollowUpDraft("Ours", Due.On(new LocalDate(2012, 2, 1)))));

        await new Importing(_store).RunAsync(Open, Done + Pending + Third);
        var counts = await new Importing(_store).RunAsync(Open, Done + Pending + Third.Replace(",,,,,\n", ",,2011-11-03T10:00,Signed,,\n", StringComparison.Ordinal));

        var sale = (await new Importing(_store).FollowUps.FindAsync("S-1"))!;
        Assert.Equal(["Call", "Call again", "Ours", "Sign"], sale.FollowUps.Reverse().Select(followUp => followUp.Subject));
        Assert.Equal(1, counts.FollowUpsUpdated);
        Assert.Equal((null, "Signed"), (sale.Find(3)!.Result?.Details, sale.Find(4)!.Result?.Details));
    }

    [Fact]
    public async Task ImportAsync_KeysOfTheOtherProgram_KnowFollowUpsWhateverTheirOrder()
    {
        string[] columns = ["operation_id", "follow_up_id", "subject", "scheduled_at", "due_date", "result_at", "result_details"];
        const string Earlier = "S-1,a7,Call,2011-10-28T10:00,2011-10-30,,\n";
        const string Later = "S-1,a9,Visit,2011-10-28T12:00,2011-10-30,,\n";
        await new Importing(_store).RunAsync(Csv.Rows(Open, ImportColumns.Operations), Csv.Rows(Later, columns));

        var counts = await new Importing(_store).RunAsync(
            Csv.Rows(Open, ImportColumns.Operations), Csv.Rows(Earlier + Later.Replace(",,\n", ",2011-10-29T10:00,Seen\n", StringComparison.Ordinal), columns));

        var sale = (await new Importing(_store).FollowUps.FindAsync("S-1"))!;
        Assert.Equal((1, 1), (counts.FollowUpsImported, counts.FollowUpsUpdated));
        Assert.Equal(["Visit", "Call"], sale.FollowUps.Reverse().Select(followUp => followUp.Subject));
        Assert.Equal("Seen", sale.Find(1)!.Result!.Details);
    }

    [Fact]
    public async Task ImportAsync_NeitherKeyNorNumber_KnownByTimeWhateverComesBetween()
    {
        const string Call = "S-1,Call,2011-10-28T10:00,2011-10-30,,\n";
        const string Visit = "S-1,Visit,2011-10-28T12:00,2011-10-30,,\n";
        const string Between = "S-1,Mail,2011-10-28T11:00,2011-10-30,,\n";
        const string VisitDone = "S-1,Visit,2011-10-28T12:00,2011-10-30,2011-10-29T10:00,Seen\n";
        await RunKeylessAsync(Call + Visit);

        var counts = await RunKeylessAsync(Call + Between + VisitDone);
        var again = await RunKeylessAsync(Call + Between + VisitDone);

        Assert.Equal((1, 1, 1), (counts.FollowUpsImported, counts.FollowUpsUpdated, counts.FollowUpsUnchanged));
        Assert.Equal(3, again.FollowUpsUnchanged);
        Assert.Equal(["Call", "Visit", "Mail"], (await new Importing(_store).FollowUps.FindAsync("S-1"))!.FollowUps.Reverse().Select(followUp => followUp.Subject));
    }

    [Fact]
    public async Task ImportAsync_NeitherKeyNorNumberAndOneIsMoved_LeftAloneRatherThanDoubled()
    {
        await RunKeylessAsync("S-1,Call,2011-10-28T10:00,2011-10-30,,\nS-1,Visit,2011-10-28T12:00,2011-10-30,,\n");

        var counts = await RunKeylessAsync("S-1,Call,2011-10-28T10:00,2011-10-30,,\nS-1,Visit,2011-10-28T13:00,2011-10-31,,\n");

        Assert.Equal((1, 1), (counts.FollowUpsUnchanged, counts.FollowUpsLeftAlone));
        Assert.Equal(2, (await new Importing(_store).FollowUps.FindAsync("S-1"))!.FollowUps.Count);
    }

    private Task<ImportCounts> RunKeylessAsync(string followUps) => new Importing(_store).RunAsync(
        Csv.Rows(Open, ImportColumns.Operations), Csv.Rows(followUps, ["operation_id", "subject", "scheduled_at", "due_date", "result_at", "result_details"]));

    [Fact]
    public async Task ImportAsync_NumberedAnewByAMerge_ResultGoesToItsFollowUp()
    {
        const string Other = "S-2,1,call,Other,ana,2011-10-28T08:00,2011-10-30,,,,,\n";
        await new Importing(_store).RunAsync(Open + Open.Replace("S-1", "S-2", StringComparison.Ordinal).Replace("09:00", "07:00", StringComparison.Ordinal), Done + Pending + Other);
        var later = new Importing(_store);
        await later.FollowUps.ExecuteAsync(new MergeOperations("S-1", "S-2", "One sale"));

        var counts = await later.RunAsync(Open, Done + PendingDone + Third);

        var sale = (await later.FollowUps.FindAsync("S-1"))!;
        Assert.Equal((1, 1, 1), (counts.FollowUpsUnchanged, counts.FollowUpsUpdated, counts.FollowUpsImported));
        Assert.Equal(["Other ", "Call Too expensive", "Call again Agreed", "Sign "], sale.FollowUps.Reverse().Select(followUp => $"{followUp.Subject} {followUp.Result?.Details}"));
        Assert.Equal(3, (await new Importing(_store).RunAsync(Open, Done + PendingDone + Third)).FollowUpsUnchanged);
    }

    [Fact]
    public async Task ImportAsync_KeyOfAFollowUpTwice_SecondRowRefusedAlone()
    {
        string[] columns = ["operation_id", "follow_up_id", "subject", "scheduled_at", "due_date"];
        var importing = new Importing(_store);

        await importing.RunAsync(
            Csv.Rows(Open, ImportColumns.Operations), Csv.Rows("S-1,a7,Call,2011-10-28T10:00,2011-10-30\nS-1,a7,Visit,2011-10-28T10:00,2011-10-30\n", columns));

        Assert.Equal(["FollowUps 3 follow_up_id: there is a row of follow-up a7 already, in line 2"], importing.Rejections);
        Assert.Equal("Call", Assert.Single((await importing.FollowUps.FindAsync("S-1"))!.FollowUps).Subject);
    }

    [Fact]
    public async Task ImportAsync_OperationThatWasOpenedHere_LeftAlone()
    {
        await new Importing(_store).FollowUps.ExecuteAsync(new OpenOperation("S-1").WithCommandId("import"));
        var importing = new Importing(_store);

        var counts = await importing.RunAsync(Open, Done);

        Assert.Equal(new ImportCounts { OperationsLeftAlone = 1, FollowUpsLeftAlone = 1 }, counts);
        Assert.Equal("Operations 2 operation_id: sale S-1 was opened here, not by an import", importing.LeftAlone[0]);
    }

    [Fact]
    public async Task ImportAsync_OperationThatWasWithdrawnHere_LeftAlone()
    {
        await new Importing(_store).RunAsync(Open, Done);
        var later = new Importing(_store);
        await later.FollowUps.ExecuteAsync(new WithdrawOperation("S-1", "Deleted"));

        await later.RunAsync(Open, Done + Pending);

        Assert.Equal("FollowUps 3 operation_id: sale S-1 was withdrawn here", later.LeftAlone[^1]);
    }

    [Fact]
    public async Task ImportAsync_WonLaterWithoutAnyResult_RepairedOnce()
    {
        var repairs = new ImportRepairs { Subject = "Follow-up", ResultDetails = "(no text)" };
        await new Importing(_store) { Repairs = repairs }.RunAsync(Open, "");

        var counts = await new Importing(_store) { Repairs = repairs }.RunAsync(Won, "");
        var again = await new Importing(_store) { Repairs = repairs }.RunAsync(Won, "");

        Assert.Equal(new ImportCounts { OperationsUpdated = 1, Repairs = 1 }, counts);
        Assert.Equal(new ImportCounts { OperationsUnchanged = 1 }, again);
        Assert.Equal("done concluded", await ChainAsync());
    }

    [Fact]
    public async Task ImportAsync_SomebodyIsFaster_DecidesAgain()
    {
        await new Importing(_store).RunAsync(Open, Done + Pending);
        var isFirst = true;
        var store = new FaultyStore(async (inner, commit) =>
        {
            if (isFirst) await new Office(inner).Beto.ExecuteAsync(new DescribeOperation("S-1").WithTitle("Pump"));
            isFirst = false;
            await inner.CommitAsync(commit, default);
        }, inner: _store);

        await new Importing(store).RunAsync("", PendingDone);

        Assert.Equal("done done", await ChainAsync());
        Assert.Equal("Pump", (await new Importing(_store).FollowUps.FindAsync("S-1"))!.Title);
    }

    [Fact]
    public async Task CheckAsync_NewAndLaterExport_TellsTheSameAndWritesNothing()
    {
        await new Importing(_store).RunAsync(Open, Done + Pending);
        var both = (Won + Open.Replace("S-1", "S-2", StringComparison.Ordinal), Done + PendingDone);

        var (checkedRows, importedRows) = (new List<string>(), new List<string>());
        await new Importing(_store).CheckAsync(both.Item1, both.Item2, row => checkedRows.Add($"{row}"));
        var history = (await new Importing(_store).FollowUps.GetHistoryAsync("S-1")).Count;
        var other = await new Importing(_store).FollowUps.FindAsync("S-2");
        await new Importing(_store).RunAsync(both.Item1, both.Item2, row => importedRows.Add($"{row}"));

        Assert.Equal(4, history);
        Assert.Null(other);
        Assert.Equal(checkedRows.Order(StringComparer.Ordinal), importedRows.Order(StringComparer.Ordinal));
        Assert.Contains("Updated: Operations, line 2", checkedRows);
    }

    private async Task<string> ChainAsync()
    {
        var sale = (await new Importing(_store).FollowUps.FindAsync("S-1"))!;
        var states = sale.FollowUps.Reverse().Select(followUp => followUp.State.ToString().ToLowerInvariant());
        return string.Join(' ', sale.Conclusion is null ? states : states.Append("concluded"));
    }
}
