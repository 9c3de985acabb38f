using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class ScheduleFollowUpTests
{
    private static readonly FollowUpDraft Full = Some.Draft().WithKind("call").WithDetails("Price").WithReminders(Reminder.Before(Period.FromDays(1)));

    private static readonly Dictionary<string, FollowUpDraft> Drafts = new()
    {
        ["the same"] = Full,
        ["the same, of the agent by name"] = Full.WithAgent("ana"),
        ["another subject"] = new FollowUpDraft("Visit them", Full.Due).WithKind("call").WithDetails("Price").WithReminders(Reminder.Before(Period.FromDays(1))),
        ["another date"] = Some.Draft(11).WithKind("call").WithDetails("Price").WithReminders(Reminder.Before(Period.FromDays(1))),
        ["another kind"] = Full.WithKind("visit"),
        ["other details"] = Full.WithDetails(null),
        ["another agent"] = Full.WithAgent("beto"),
        ["other reminders"] = Full.WithReminders(),
    };

    /// <summary>What is scheduled beside a pending follow-up; the code of the refusal.</summary>
    public static TheoryData<string, string?> Again { get; } = new()
    {
        { "the same", RuleCodes.FollowUpRepeated },
        { "the same, of the agent by name", RuleCodes.FollowUpRepeated },
        { "the same with a command id", null },
        { "the same at an expected version", null },
        { "another subject", null },
        { "another date", null },
        { "another kind", null },
        { "other details", null },
        { "another agent", null },
        { "other reminders", null },
    };

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
        code, Given.Pending(2).With(rules => rules.PendingLimit = limit).CodeOf(new ScheduleFollowUp(Chase.Id, Some.Draft(12))));

    [Theory]
    [MemberData(nameof(Again))]
    public void Decide_PendingOneSaysTheSame_RefusedUnlessNamed(string name, string? code) => Assert.Equal(
        code, Given.Nothing().With(rules => rules.PendingLimit = 3).Do(Some.Opening.WithFirst(Drafts["the same"])).CodeOf(
            name switch
            {
                "the same with a command id" => new ScheduleFollowUp(Chase.Id, Drafts["the same"]).WithCommandId("form-2"),
                "the same at an expected version" => new ScheduleFollowUp(Chase.Id, Drafts["the same"]).WithExpectedVersion(1),
                _ => new ScheduleFollowUp(Chase.Id, Drafts[name]),
            }));

    [Fact]
    public void Decide_OneThatIsOverSaysTheSame_Accepted() => Assert.Null(
        Given.Pending().Do(new CancelFollowUp(Chase.Id, "By mail")).CodeOf(new ScheduleFollowUp(Chase.Id, Some.Draft())));

    [Fact]
    public void Decide_PendingOneSaysTheSame_ToldWhichAndByWhom()
    {
        var refusal = Given.Pending().With(rules => rules.PendingLimit = 2).By("beto").Ask(new ScheduleFollowUp(Chase.Id, Some.Draft()))!;

        Assert.Equal(("1", "ana", "2026-03-02T15:00:00Z"), (refusal.Values["follow_up"], refusal.Values["by"], refusal.Values["at"]));
    }

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
