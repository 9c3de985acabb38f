using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

public sealed class TallyTests
{
    [Theory]
    [InlineData(20, 20, Verdict.Clean)]
    [InlineData(19, 100, Verdict.Void)]
    [InlineData(100, 19, Verdict.Void)]
    [InlineData(0, 101, Verdict.Void)]
    public void Verdict_UnansweredCommands_VoidBelowEitherFloor(int made, int notMade, Verdict expected)
    {
        var tally = new Tally("strikes");

        tally.Count([.. Entries(made, wasMade: true), .. Entries(notMade, wasMade: false)]);

        Assert.Equal((made, notMade, expected), (tally.Made, tally.NotMade, tally.Verdict));
    }

    [Fact]
    public void Verdict_FaultInAVoidRun_Faulty()
    {
        var tally = new Tally("strikes");

        tally.Add(["torn"]);

        Assert.Equal(Verdict.Faulty, tally.Verdict);
    }

    [Fact]
    public void ToString_TooFewMade_SaysThatTheRunIsVoid() => Assert.Contains("VOID", new Tally("strikes").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Count_MadeThoughToldThatNothingWasWritten_Fault()
    {
        var tally = new Tally("strikes");

        tally.Count([new Entry(TicketOf("1")) { Version = 2, WasRepeated = true }]);

        Assert.Single(tally.Faults);
    }

    private static IEnumerable<Entry> Entries(int count, bool wasMade) => Enumerable.Range(0, count).Select(
        number => new Entry(TicketOf($"{number}")) { Version = 2, Unanswered = 1, WasRepeated = wasMade });

    private static Ticket TicketOf(string id) => new("S-0-0", TicketKind.Schedule, 0, id);
}
