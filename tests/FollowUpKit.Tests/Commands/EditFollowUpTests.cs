using NodaTime;

namespace FollowUpKit.Tests;

public sealed class EditFollowUpTests
{
    private static readonly EditFollowUp Edit = new(Chase.Id);

    private static readonly FollowUpDraft Full = Some.Draft().WithKind("call").WithDetails("Price").WithReminders(Reminder.Before(Period.FromDays(1)));

    [Fact]
    public void Decide_Subject_RestStays()
    {
        var before = Filled().FollowUp(1);

        var after = Filled().Do(Edit.WithSubject("Visit them")).FollowUp(1);

        Assert.Equal(("Visit them", before.Details, before.Kind), (after.Subject, after.Details, after.Kind));
        Assert.Equal(before.Reminders, after.Reminders);
    }

    [Fact]
    public void Decide_AllGiven_AllAnew()
    {
        var after = Filled().Do(Edit.WithSubject("Visit").WithDetails("Samples").WithKind("visit")).FollowUp(1);

        Assert.Equal(("Visit", "Samples", "visit"), (after.Subject, after.Details, after.Kind));
    }

    [Fact]
    public void Decide_DetailsAndKindNull_TakenAway()
    {
        var after = Filled().Do(Edit.WithDetails(null).WithKind(null)).FollowUp(1);

        Assert.Equal((null, null, "Call them"), (after.Details, after.Kind, after.Subject));
    }

    [Fact]
    public void Decide_Reminders_ReplaceTheOldOnes()
    {
        var after = Filled().Do(Edit.WithReminders(Reminder.Before(Period.FromHours(1)))).FollowUp(1);

        Assert.Equal(Instant.FromUtc(2026, 3, 10, 14, 0), Assert.Single(after.Reminders).RemindAt);
    }

    [Fact]
    public void Decide_NoReminders_TakesThemAway() => Assert.Empty(Filled().Do(Edit.WithReminders()).FollowUp(1).Reminders);

    [Fact]
    public void WithReminders_NoneOrSome_TellsWhatIsGiven()
    {
        Assert.Null(Edit.Reminders);
        Assert.Empty(Edit.WithReminders().Reminders!);
        Assert.Equal([Reminder.Before(Period.Zero)], Edit.WithReminders(Reminder.Before(Period.Zero)).Reminders);
    }

    [Fact]
    public void Decide_Edited_DueStays() =>
        Assert.Equal(Filled().FollowUp(1).OverdueFrom, Filled().Do(Edit.WithSubject("Visit them")).FollowUp(1).OverdueFrom);

    [Fact]
    public void Decide_RemindersInAZoneNoLongerKnown_Refused() =>
        Assert.Equal(RuleCodes.UnknownTimeZone, OnMars().CodeOf(Edit.WithReminders(Reminder.Before(Period.Zero))));

    [Fact]
    public void Decide_SubjectInAZoneNoLongerKnown_RemindersStay() =>
        Assert.Equal(Filled().FollowUp(1).Reminders, OnMars().Do(Edit.WithSubject("Visit them")).FollowUp(1).Reminders);

    [Fact]
    public void Decide_NoRemindersInAZoneNoLongerKnown_TakesThemAway() => Assert.Empty(OnMars().Do(Edit.WithReminders()).FollowUp(1).Reminders);

    private static Chase OnMars() => Filled().Restored(sale => sale.FollowUps[0].TimeZone = "Mars/Olympus");

    private static Chase Filled() => Given.Nothing().Do(Some.Opening.WithFirst(Full));
}
