using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class ScheduleFollowUpTests
{
    [Fact]
    public void Decide_AllGiven_IsKept()
    {
        var draft = Some.Draft().WithKind("visit").WithDetails("Bring\nsamples").WithAgent("beto");

        var followUp = Given.Opened().By("carla").Do(new ScheduleFollowUp(Chase.Id, draft)).FollowUp(1);

        Assert.Equal((1, "visit", "Call them", "Bring\nsamples", "beto"), (followUp.Number, followUp.Kind, followUp.Subject, followUp.Details, followUp.Agent));
        Assert.Equal((Chase.Start, "carla", FollowUpState.Pending), (followUp.ScheduledAt, followUp.ScheduledBy, followUp.State));
        Assert.Equal((Due.On(Some.March(10)).WithTimeZone("America/Mexico_City"), Instant.FromUtc(2026, 3, 11, 6, 0)), (followUp.Due, followUp.OverdueFrom));
    }

    [Fact]
    public void Decide_OnlySubjectAndDue_RestIsNone()
    {
        var followUp = Given.Pending().FollowUp(1);

        Assert.Equal((null, null, null), (followUp.Kind, followUp.Details, followUp.PreviousNumber));
        Assert.Equal((null, null, "ana"), (followUp.Result, followUp.Cancellation, followUp.Agent));
        Assert.Empty(followUp.Reminders);
    }

    [Fact]
    public void Decide_Change_HasTheDerivedColumns()
    {
        var change = Assert.IsType<OperationChange.FollowUpScheduled>(Assert.Single(Given.Pending().Accepted.Changes));

        Assert.Equal(Instant.FromUtc(2026, 3, 11, 6, 0), change.FollowUp.OverdueFrom);
        Assert.Equal(Instant.FromUtc(2026, 3, 11, 6, 0), change.FollowUp.AttentionFrom);
    }

    [Fact]
    public void Decide_OneAfterAnother_Numbered() =>
        Assert.Equal([3, 2, 1], Given.Pending(3).Sale.FollowUps.Select(followUp => followUp.Number));

    [Fact]
    public void Decide_LastWasCancelled_NumberIsNotUsedAgain() => Assert.Equal(
        2, Given.Pending().Do(new CancelFollowUp(Chase.Id, "By mail")).Do(new ScheduleFollowUp(Chase.Id, Some.Draft())).Accepted.NextFollowUpNumber);

    [Theory]
    [InlineData(1, RuleCodes.TooManyPending)]
    [InlineData(2, RuleCodes.TooManyPending)]
    [InlineData(3, null)]
    public void Decide_TwoPending_RefusedFromTheLimitOn(int limit, string? code) => Assert.Equal(
        code, Given.Pending(2).With(rules => rules.PendingLimit = limit).CodeOf(new ScheduleFollowUp(Chase.Id, Some.Draft())));

    [Theory]
    [InlineData(FollowUpRules.MaxFollowUps - 1, null)]
    [InlineData(FollowUpRules.MaxFollowUps, RuleCodes.TooManyFollowUps)]
    public void Decide_LongChain_RefusedFromTheGreatestLengthOn(int length, string? code) =>
        Assert.Equal(code, Given.ChainOf(length).CodeOf(new ScheduleFollowUp(Chase.Id, Some.Draft())));

    [Fact]
    public void Decide_DefaultRules_StrictChain() =>
        Assert.Equal(RuleCodes.TooManyPending, Given.Opened().Do(new ScheduleFollowUp(Chase.Id, Some.Draft())).CodeOf(new ScheduleFollowUp(Chase.Id, Some.Draft())));

    [Theory]
    // The first and the second are done, the third is pending and the fourth cancelled.
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, RuleCodes.PreviousNotDone)]
    [InlineData(4, RuleCodes.PreviousNotDone)]
    [InlineData(5, RuleCodes.PreviousNotDone)]
    public void Decide_BasedOn_OnlyOnDoneOnes(int number, string? code) =>
        Assert.Equal(code, FourOfAllStates().CodeOf(new ScheduleFollowUp(Chase.Id, Some.Draft().BasedOn(number))));

    [Fact]
    public void Decide_BasedOn_LinksToIt()
    {
        var chase = FourOfAllStates().Do(new ScheduleFollowUp(Chase.Id, Some.Draft().BasedOn(1)));

        Assert.Equal(1, chase.FollowUp(5).PreviousNumber);
        Assert.Equal([5], chase.Sale.LedToBy(1).Select(followUp => followUp.Number));
    }

    [Fact]
    public void Decide_Alone_LinksToTheDoneOneWithTheHighestNumber() =>
        Assert.Equal(2, FourOfAllStates().Do(new ScheduleFollowUp(Chase.Id, Some.Draft())).FollowUp(5).PreviousNumber);

    [Theory]
    [InlineData(null, "America/Mexico_City")]
    [InlineData("Europe/Madrid", "Europe/Madrid")]
    public void Decide_ZoneOfDraftElseOfOperation_Frozen(string? zone, string expected) => Assert.Equal(
        expected,
        Given.Opened().With(options => options.DefaultTimeZone = "Asia/Tokyo")
            .Do(new ScheduleFollowUp(Chase.Id, new("Call", zone is null ? Due.On(Some.Today) : Due.On(Some.Today).WithTimeZone(zone)))).FollowUp(1).Due.TimeZone);

    [Fact]
    public void Decide_UnknownZone_Refused() => Assert.Equal(
        RuleCodes.UnknownTimeZone, Given.Opened().CodeOf(new ScheduleFollowUp(Chase.Id, new("Call", Due.On(Some.Today).WithTimeZone("Mars/Olympus")))));

    [Fact]
    public void Decide_Reminders_KeptInOrderWithTheirInstants()
    {
        var draft = Some.Draft().WithReminders(Reminder.Before(Period.FromMinutes(30)), Reminder.At(Some.March(5).At(new LocalTime(17, 0))));

        var reminders = Given.Opened().Do(new ScheduleFollowUp(Chase.Id, draft)).FollowUp(1).Reminders;

        Assert.Equal(draft.Reminders, reminders.Select(reminder => reminder.Reminder));
        Assert.Equal(
            [Instant.FromUtc(2026, 3, 10, 14, 30), Instant.FromUtc(2026, 3, 5, 23, 0)],
            reminders.Select(reminder => reminder.RemindAt));
    }

    private static Chase FourOfAllStates() => Given.Pending(4)
        .Do(Some.Result().OnFollowUp(1)).Do(Some.Result().OnFollowUp(2)).Do(new CancelFollowUp(Chase.Id, "By mail").OnFollowUp(4));
}
