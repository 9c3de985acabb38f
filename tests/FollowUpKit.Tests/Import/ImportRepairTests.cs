using System.Globalization;

namespace FollowUpKit.Tests.Import;

/// <summary>Histories as other programs keep them: not judged by the rules of today, and mended only as far as it was asked for.</summary>
public sealed class ImportRepairTests
{
    private const string Open = "S-1,Sale,C-1,West,ana,2011-10-28T09:00,Europe/Amsterdam,,\n";
    private const string Won = "S-1,Sale,C-1,West,ana,2011-10-28T09:00,Europe/Amsterdam,2011-11-02T17:00,won\n";
    private const string Done = "S-1,1,call,Call,ana,2011-10-28T09:00,2011-10-30,,2011-10-29T10:00,Too expensive,,\n";

    private readonly InMemoryOperationStore _store = new();

    [Fact]
    public async Task ImportAsync_HistoryThatTheRulesOfTodayForbid_GoesInAsItIs()
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC", Rules = { PendingLimit = 1, RequiresNextStep = true, MinimumResultLength = 20 } };
        options.Rules.HostRules.Add((_, _, _) => new RuleViolation("closed", "Nobody may."));
        options.Rules.ConclusionRules.Add((_, _, _) => new RuleViolation("closed", "Nobody may."));
        var importing = new Importing(_store, options);

        var counts = await importing.RunAsync(Open, Done + Pending(2) + Pending(3) + Pending(4));

        Assert.Equal((1, 0), (counts.OperationsImported, counts.Repairs));
        Assert.Equal([2, 3, 4], (await importing.FollowUps.FindAsync("S-1"))!.Pending.Select(followUp => followUp.Number));
    }

    public static TheoryData<string, string, string, ImportRepairs, string[]> Cases { get; } = new()
    {
        {
            "opening after the first activity", Open, "S-1,1,call,Call,ana,2011-10-20T09:00,2011-10-30,,2011-10-29T10:00,Too expensive,,\n",
            new ImportRepairs { RepairsDates = true },
            ["Operations 2 opened_at: opened_at was 2011-10-28T09:00 and became 2011-10-20T09:00, so that no follow-up lies outside"]
        },
        {
            "result after the conclusion", Won, "S-1,1,call,Call,ana,2011-10-28T09:00,2011-10-30,,2011-11-05T10:00,Agreed,,\n",
            new ImportRepairs { RepairsDates = true },
            ["Operations 2 concluded_at: concluded_at was 2011-11-02T17:00 and became 2011-11-05T10:00, so that no follow-up lies outside"]
        },
        {
            "no time of scheduling", Open, "S-1,1,call,Call,ana,,2011-10-30,10:00,2011-10-29T10:00,Too expensive,,\nS-1,2,call,Call,ana,,2012-10-30,,,,,\n",
            new ImportRepairs { RepairsDates = true },
            ["FollowUps 2 scheduled_at: scheduled_at was missing and became “2011-10-29T10:00”", "FollowUps 3 scheduled_at: scheduled_at was missing and became “2012-01-20T13:00”"]
        },
        {
            "texts are missing", Open, "S-1,1,call,,ana,2011-10-28T09:00,2011-10-30,,2011-10-29T10:00,,,\n",
            new ImportRepairs { Subject = "Follow-up", ResultDetails = "(no text)" },
            ["FollowUps 2 subject: subject was missing and became “Follow-up”", "FollowUps 2 result_details: result_details was missing and became “(no text)”"]
        },
        {
            "won without any follow-up", Won, "", new ImportRepairs { Subject = "Follow-up", ResultDetails = "(no text)" },
            ["Operations 2 concluded_at: there was no follow-up with a result; one with the result “(no text)” was added"]
        },
        {
            "won with some pending", Won, Done + Pending(2) + Pending(3), new ImportRepairs { CancelledReason = "Left open" },
            ["FollowUps 3 cancelled_reason: the follow-up was pending and was cancelled: “Left open”", "FollowUps 4 cancelled_reason: the follow-up was pending and was cancelled: “Left open”"]
        },
        {
            "won with all pending", Won, Pending(1), new ImportRepairs { Subject = "Follow-up", ResultDetails = "(no text)", CancelledReason = "Left open" },
            [
                "Operations 2 concluded_at: there was no follow-up with a result; one with the result “(no text)” was added",
                "FollowUps 2 cancelled_reason: the follow-up was pending and was cancelled: “Left open”",
            ]
        },
        {
            "open with more than one pending", Open, Done + Pending(2) + Pending(3), new ImportRepairs { CancelledReason = "Left open", CancelsSurplusPending = true },
            ["FollowUps 3 cancelled_reason: the follow-up was pending and was cancelled: “Left open”"]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ImportAsync_Repaired_GoesInAndEachRepairIsTold(string name, string operations, string followUps, ImportRepairs repairs, string[] told)
    {
        var repaired = new Importing(_store) { Repairs = repairs };

        var counts = await repaired.RunAsync(operations, followUps);

        Assert.Empty(repaired.Rejections);
        Assert.Equal((1, 0, told.Length), (counts.OperationsImported, counts.OperationsRefused, counts.Repairs));
        Assert.Equal(told, repaired.Told);
        Assert.Equal(0, (await new Importing(_store) { Repairs = repairs }.RunAsync(operations, followUps)).Repairs);
        Assert.Equal(operations == Won, (await repaired.FollowUps.FindAsync("S-1"))!.Conclusion?.Outcome == "won");
        Assert.NotEmpty(name);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ImportAsync_NotAskedToRepair_RefusedUnlessTheChainCanHoldIt(string name, string operations, string followUps, ImportRepairs repairs, string[] told)
    {
        var counts = await new Importing(_store).RunAsync(operations, followUps);

        Assert.Equal(repairs.CancelsSurplusPending ? 0 : 1, counts.OperationsRefused);
        Assert.Equal(0, counts.Repairs);
        Assert.NotEmpty(name + told.Length);
    }

    [Fact]
    public async Task ImportAsync_RepairsOfARefusedOperation_NotTold()
    {
        var importing = new Importing(_store) { Repairs = new ImportRepairs { Subject = "Follow-up" } };

        await importing.RunAsync(Open, "S-1,1,call,,ana,2011-10-28T09:00,2011-10-30,,2011-10-29T10:00,,,\n");

        Assert.Empty(importing.Told);
        Assert.NotEmpty(importing.Rejections);
    }

    [Fact]
    public async Task ImportAsync_AddedFollowUpRefused_RefusesTheRowOfTheOperationOnce()
    {
        var importing = new Importing(_store) { Repairs = new ImportRepairs { Subject = "Follow-up", ResultDetails = "(no text)" } };

        await importing.RunAsync(Won.Replace("2011-11-02T17:00", "2012-01-21T17:00", StringComparison.Ordinal), "");

        Assert.Equal(["Operations 2 concluded_at: concluded_at (2012-01-21T17:00) lies in the future"], importing.Rejections);
    }

    [Fact]
    public void ImportRepairs_TextThatIsNone_Refused()
    {
        Assert.Throws<InvalidTextException>(() => new ImportRepairs { Subject = " " });
        Assert.Throws<InvalidTextException>(() => new ImportRepairs { ResultDetails = new string('x', 4001) });
        Assert.Throws<InvalidTextException>(() => new ImportRepairs { CancelledReason = "\u202E" });
    }

    private static string Pending(int number) => string.Create(
        CultureInfo.InvariantCulture, $"S-1,{number},call,Call,ana,2011-10-29T1{number}:00,2011-11-0{number},,,,,\n");
}
