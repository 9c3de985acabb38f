using FollowUpKit.Storage;
using FollowUpKit.Tests.Service;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Import;

public sealed class ImportTimeTests
{
    private const string Operation = "S-1,Sale,C-1,West,ana,2011-03-26T09:00,Europe/Amsterdam,,\n";
    private const string WithoutAgent = "S-1,1,,Call,,2011-03-27T09:00,2011-03-28,,,,,\n";

    private readonly InMemoryOperationStore _store = new();

    [Fact]
    public async Task ImportAsync_HourThatIsSkipped_MovesForwardByTheGap()
    {
        var importing = new Importing(_store);

        await importing.RunAsync(Operation, "S-1,1,,Call,,2011-03-27T02:30,2011-03-28,,2011-03-27T02:45,Yes,,\n");

        var followUp = (await importing.FollowUps.FindAsync("S-1"))!.Find(1)!;
        Assert.Equal(Instant.FromUtc(2011, 3, 27, 1, 30), followUp.ScheduledAt);
        Assert.Equal(Instant.FromUtc(2011, 3, 27, 1, 45), followUp.Result!.At);
    }

    [Theory]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("europe/amsterdam", "Europe/Amsterdam")]
    [InlineData("Mexico/General", "America/Mexico_City")]
    public async Task ImportAsync_OtherSpellingOfATimeZone_StoredAsTheIdOfToday(string given, string stored)
    {
        var importing = new Importing(_store);

        await importing.RunAsync(Operation.Replace("Europe/Amsterdam", given, StringComparison.Ordinal), "");

        Assert.Equal(stored, (await importing.FollowUps.FindAsync("S-1"))!.TimeZone);
    }

    [Fact]
    public async Task ImportAsync_TypoInATimeZone_RefusalTellsTheNearestId()
    {
        var importing = new Importing(_store);

        await importing.RunAsync(Operation.Replace("Europe/Amsterdam", "Europe/Amstredam", StringComparison.Ordinal), "");

        Assert.Contains("an IANA id such as Europe/Amsterdam is expected", Assert.Single(importing.Rejections), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2011-06-10T10:05", "2011-06-10T08:05:00Z")]
    [InlineData("2011-06-10 10:05", "2011-06-10T08:05:00Z")]
    [InlineData("2011-06-10T10:05:59", "2011-06-10T08:05:00Z")]
    [InlineData("2011-06-10T10:05:59.999", "2011-06-10T08:05:00Z")]
    [InlineData("2011-06-10T08:05Z", "2011-06-10T08:05:00Z")]
    [InlineData("2011-06-10T08:05:59.000Z", "2011-06-10T08:05:00Z")]
    [InlineData("2011-06-10 03:05:00-05:00", "2011-06-10T08:05:00Z")]
    [InlineData("2011-06-10T03:05:00.000-0500", "2011-06-10T08:05:00Z")]
    [InlineData("2011-06-10T08:05:00+0000", "2011-06-10T08:05:00Z")]
    // The second pass of the hour, which a local time cannot name
    [InlineData("2011-10-30T01:30Z", "2011-10-30T01:30:00Z")]
    public async Task ImportAsync_IsoForm_IsItsInstantToTheMinute(string scheduledAt, string instant)
    {
        var importing = new Importing(_store);

        await importing.RunAsync(Operation, $"S-1,1,,Call,,{scheduledAt},2012-03-28,,,,,\n");

        Assert.Equal(instant, $"{(await importing.FollowUps.FindAsync("S-1"))!.Find(1)!.ScheduledAt}");
    }

    [Theory]
    [InlineData("2012-03-28,", "2012-03-28")]
    [InlineData("2012-03-28,9:30", "2012-03-28T09:30")]
    [InlineData("2012-03-28,09:30:30", "2012-03-28T09:30")]
    [InlineData("2012-03-28T09:30,", "2012-03-28T09:30")]
    [InlineData("2012-03-28T09:30Z,", "2012-03-28T11:30")]
    public async Task ImportAsync_Due_IsADateOrATime(string dateAndTime, string due)
    {
        var importing = new Importing(_store);

        await importing.RunAsync(Operation, $"S-1,1,,Call,,2011-06-10T10:05,{dateAndTime},,,,\n");

        Assert.Equal(due, $"{(await importing.FollowUps.FindAsync("S-1"))!.Find(1)!.Due}");
    }

    [Fact]
    public async Task ImportAsync_ResultOfYearsAgo_CapturedAtItsTimeSoNotLate()
    {
        var importing = new Importing(_store);

        await importing.RunAsync(Operation, "S-1,1,,Call,,2011-03-26T09:30,2011-03-28,,2011-03-27T10:45,Yes,,\n");

        var result = (await importing.FollowUps.FindAsync("S-1"))!.Find(1)!.Result!;
        Assert.Equal((result.At, false), (result.CapturedAt, result.CapturedLate));
    }

    [Fact]
    public async Task ImportAsync_OnlyTheSecondReadingFitsButIsStillToCome_Refused()
    {
        const string atNight =
            "S-1,1,,Call,,2011-10-30T02:10,2011-10-30,,2011-10-30T02:50,No,,\n" +
            "S-1,2,,Call,,2011-10-30T02:50,2011-10-30,,2011-10-30T02:20,Yes,,\n";
        var firstPassOfTheHour = new FakeClock(Instant.FromUtc(2011, 10, 30, 0, 55));
        var reasons = new List<string>();

        await new FollowUpImporter(_store, firstPassOfTheHour, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }).ImportAsync(
            ImportChain.Group(Csv.Rows(Operation, ImportColumns.Operations), Csv.Rows(atNight, Csv.FollowUpColumns)),
            row => reasons.AddRange(row.GetReasons(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal("result_at (2011-10-30T02:20) lies in the future", reasons[^1]);
    }

    [Theory]
    // That of the operation, else the caller
    [InlineData(Operation, "ana")]
    [InlineData("S-1,,,,,2011-03-26T09:00,Europe/Amsterdam,,\n", "system")]
    public async Task ImportAsync_RowWithoutAgent_IsWhose(string operation, string person)
    {
        var importing = new Importing(_store);

        await importing.RunAsync(operation, WithoutAgent);

        Assert.Equal([person, person], (await importing.FollowUps.GetHistoryAsync("S-1")).Select(command => command.By));
    }

    [Fact]
    public async Task ImportAsync_StoreFails_ComesThroughAndTheRunCanBeRepeated()
    {
        var isFull = true;
        var store = new FaultyStore((inner, commit) => isFull && commit.Key.OperationId == "S-2"
            ? throw new StorageUnavailableException("The disk is full.")
            : inner.CommitAsync(commit, default));
        var both = Operation + Operation.Replace("S-1", "S-2", StringComparison.Ordinal);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => new Importing(store).RunAsync(both, ""));
        isFull = false;

        Assert.Equal(
            new ImportCounts { OperationsUnchanged = 1, OperationsImported = 1 }, await new Importing(store).RunAsync(both, ""));
    }
}
