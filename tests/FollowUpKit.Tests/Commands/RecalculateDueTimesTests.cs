using NodaTime;
using NodaTime.Testing.TimeZones;
using NodaTime.TimeZones;

namespace FollowUpKit.Tests;

/// <summary>Mexico drops summer time: what was derived with the old rules is derived again with the new ones.</summary>
public sealed class RecalculateDueTimesTests
{
    private static readonly RecalculateDueTimes Rederive = new(Chase.Id);

    [Fact]
    public void Decide_NewRules_LocalTimeStaysAndInstantsMove()
    {
        var chase = UnderOldRules();
        Assert.Equal(Instant.FromUtc(2026, 3, 10, 15, 1), chase.FollowUp(1).OverdueFrom);

        var followUp = chase.With(NewRules).Do(Rederive).FollowUp(1);

        Assert.Equal("DueTimesRecalculated", chase.Kinds);
        Assert.Equal(Due.At(Some.March(10), 10, 0).WithTimeZone("America/Mexico_City"), followUp.Due);
        Assert.Equal(Instant.FromUtc(2026, 3, 10, 16, 1), followUp.OverdueFrom);
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 16, 0), Assert.Single(followUp.Reminders).RemindAt);
    }

    [Fact]
    public void Decide_NewRules_AttentionMovesToo() => Assert.Equal(
        Instant.FromUtc(2026, 3, 10, 16, 1), UnderOldRules().With(NewRules).Do(Rederive).Sale.ToSnapshot().FollowUps[0].AttentionFrom);

    [Fact]
    public void Decide_NewRulesAndNothingPending_NothingMoves() =>
        Assert.Empty(UnderOldRules().Do(Some.Result(7)).With(NewRules).Do(Rederive).Accepted.Changes);

    [Fact]
    public void Decide_NewRules_VersionButNoVisibleOne()
    {
        var sale = UnderOldRules().With(NewRules).By("sweep").Do(Rederive).Sale;

        Assert.Equal((2L, 1L, "ana"), (sale.Version, sale.VisibleVersion, sale.ChangedBy));
    }

    [Fact]
    public void Decide_SameRules_NotRecorded()
    {
        UnderOldRules().Decide(Rederive, out var decision);

        Assert.False(decision!.IsRecorded);
        Assert.Equal(1, decision.After.Version);
    }

    [Fact]
    public void Decide_SameRules_NothingMoves() => Assert.Empty(UnderOldRules().Do(Rederive).Accepted.Changes);

    [Fact]
    public void Decide_ZoneNoLongerKnown_Refused() => Assert.Equal(
        RuleCodes.UnknownTimeZone, Given.Pending().Restored(sale => sale.FollowUps[0].TimeZone = "Mars/Olympus").CodeOf(Rederive));

    private static void NewRules(FollowUpKitOptions options) => options.TimeZoneProvider = DateTimeZoneProviders.Tzdb;

    private static Chase UnderOldRules() => Given.Nothing()
        .With(options => options.TimeZoneProvider = new DateTimeZoneCache(new FakeDateTimeZoneSource.Builder
        {
            Zones = { new SingleTransitionDateTimeZone(NodaConstants.UnixEpoch, Offset.FromHours(-6), Offset.FromHours(-5), "America/Mexico_City") },
        }.Build()))
        .Do(Some.Opening.WithFirst(new FollowUpDraft("Call", Due.At(Some.March(10), 10, 0)).WithReminders(Reminder.Before(Period.FromDays(1)))));
}
