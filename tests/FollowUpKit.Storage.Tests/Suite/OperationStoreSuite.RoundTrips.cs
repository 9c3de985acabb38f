using NodaTime;

namespace FollowUpKit.Storage.Tests;

public abstract partial class OperationStoreSuite
{
    [Fact]
    public async Task FindAsync_EveryFieldFilled_ComesBackExactly()
    {
        await Tested.CommitAsync(Sale.Open());
        await Tested.CommitAsync(Sale.Do(
            new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() },
            new OperationChange.FollowUpCancelled { Number = 2, Cancellation = FollowUps.Cancellation() },
            new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() },
            new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }));

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
    }

    [Fact]
    public async Task FindAsync_NothingOptional_ComesBackExactly()
    {
        await Tested.CommitAsync(Sale.Do(
            new OperationChange.Opened { TimeZone = "UTC" },
            new OperationChange.FollowUpScheduled { FollowUp = new() { Number = 1, DueDate = FollowUps.Monday, TimeZone = "UTC" } }));

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(-999_999)]
    [InlineData(1_772_463_600_123_456)]
    [InlineData(-2_208_988_800_000_001)]
    public async Task FindAsync_Microseconds_ComeBackExactly(long microseconds)
    {
        var at = NodaConstants.UnixEpoch.Plus(Sale.Microseconds(microseconds));
        var followUp = FollowUps.Pending(1);
        followUp.OverdueFrom = at;

        await Tested.CommitAsync(Sale.Do(
            new OperationChange.Opened { TimeZone = "UTC", At = at }, new OperationChange.FollowUpScheduled { FollowUp = followUp }));

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
        Assert.Equal(Shown.Text(Sale.History), await Tested.HistoryTextAsync(Sale.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("trailing  ")]
    [InlineData("\tfirst\r\nsecond\nthird\r")]
    [InlineData("¿Qué le pareció? 😀 👩‍👩‍👧")]
    [InlineData("caf\u00e9 composed")]
    [InlineData("cafe\u0301 decomposed")]
    [InlineData("'; DROP TABLE followup_operations; --")]
    [InlineData("\"quoted\" \\ {braces} <tags> & %_*")]
    [InlineData("\uE000 \uFFFD \U0010FFFD \u200F")]
    public async Task FindAsync_Text_ComesBackCodePointForCodePoint(string text)
    {
        var followUp = FollowUps.Pending(1) with { Subject = text, Details = text, Kind = text, Agent = text };

        await Tested.CommitAsync(Sale.Do(
            new OperationChange.Opened { Title = text, Customer = text, Branch = text, Agent = text, TimeZone = "UTC", By = text },
            new OperationChange.FollowUpScheduled { FollowUp = followUp },
            new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result(text) }));

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
        Assert.Equal(Shown.Text(Sale.History), await Tested.HistoryTextAsync(Sale.Key));
    }

    [Theory]
    // Case
    [InlineData("abc", "ABC")]
    // Accents
    [InlineData("ano", "año")]
    [InlineData("caf\u00e9", "cafe\u0301")]
    // Looks like a number
    [InlineData("7", "07")]
    [InlineData("1", "1.0")]
    [InlineData("10", "1e1")]
    // Spaces
    [InlineData("a", "a ")]
    // Beyond the Basic Multilingual Plane
    [InlineData("😀", "😁")]
    public async Task FindAsync_KeysThatResembleEachOther_AreDifferent(string one, string other)
    {
        var first = Sale.Of(one, "T");
        var second = Sale.Of(other, "T");

        await Tested.CommitAsync(first.Open(branch: "one"));
        await Tested.CommitAsync(second.Open(branch: "other"));

        Assert.Equal(Shown.Text(first.Now), await Tested.FindTextAsync(first.Key));
        Assert.Equal(Shown.Text(second.Now), await Tested.FindTextAsync(second.Key));
    }

    [Fact]
    public async Task FindAsync_TwoHundredFollowUps_ComeBackInOrder()
    {
        await Tested.CommitAsync(Sale.Do(
        [
            new OperationChange.Opened { TimeZone = "UTC" },
            .. Enumerable.Range(1, 200).Select(i => new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(i, reminders: 12) }),
        ]));

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(23, 59, 0)]
    [InlineData(10, 5, 7)]
    public async Task FindAsync_DueTime_ComesBackExactly(int hour, int minute, int second)
    {
        var followUp = FollowUps.Pending(1) with { DueTime = new LocalTime(hour, minute, second) };

        await Tested.CommitAsync(Sale.Do(
            new OperationChange.Opened { TimeZone = "UTC" }, new OperationChange.FollowUpScheduled { FollowUp = followUp }));

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
    }

    [Fact]
    public async Task CommitAsync_SnapshotChangedAfterwards_StoreKeepsWhatWasCommitted()
    {
        var commit = Sale.Open();
        var committed = Shown.Text(commit.After);
        await Tested.CommitAsync(commit);

        commit.After.FollowUps[0].Subject = "changed by its owner";

        Assert.Equal(committed, await Tested.FindTextAsync(Sale.Key));
    }

    [Fact]
    public async Task FindAsync_FoundSnapshotChanged_StoreKeepsWhatWasCommitted()
    {
        await Tested.CommitAsync(Sale.Open());
        var found = await Tested.FindAsync(Sale.Key);

        found!.Snapshot.FollowUps[0].Reminders[0].Before = "changed by a reader";

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
    }
}
