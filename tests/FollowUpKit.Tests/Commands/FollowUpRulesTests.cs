using NodaTime;

namespace FollowUpKit.Tests;

public sealed class FollowUpRulesTests
{
    [Fact]
    public void Defaults_EachRule_AreAsDocumented()
    {
        var rules = new FollowUpRules();

        Assert.Equal((1, false, 1), (rules.PendingLimit, rules.RequiresNextStep, rules.MinimumResultLength));
        Assert.Equal((Duration.FromMinutes(5), Duration.FromHours(24), new LocalTime(9, 0)), (rules.FutureTolerance, rules.LateCaptureTolerance, rules.DefaultReminderTime));
        Assert.Empty(rules.HostRules);
        Assert.Empty(rules.ConclusionRules);
    }

    [Fact]
    public void Copy_EveryRuleSet_HasThemAll()
    {
        var rules = new FollowUpRules
        {
            PendingLimit = 3,
            FutureTolerance = Duration.Zero,
            LateCaptureTolerance = Duration.FromHours(1),
            RequiresNextStep = true,
            MinimumResultLength = 10,
            DefaultReminderTime = LocalTime.Noon,
            HostRules = { (_, _, _) => null },
            ConclusionRules = { (_, _, _) => null, (_, _, _) => null },
        };

        var copy = rules.Copy();

        Assert.All(typeof(FollowUpRules).GetProperties(), property => Assert.Equal(property.GetValue(rules), property.GetValue(copy)));
        Assert.NotSame(rules.HostRules, copy.HostRules);
    }

    [Fact]
    public void DefaultReminderTime_Noon_RemindersOfDatesAreCountedFromIt() => Assert.Equal(
        Instant.FromUtc(2026, 3, 10, 18, 0),
        Assert.Single(Given.Opened().With(rules => rules.DefaultReminderTime = LocalTime.Noon)
            .Do(new ScheduleFollowUp(Chase.Id, Some.Draft().WithReminders(Reminder.Before(Period.Zero)))).FollowUp(1).Reminders).RemindAt);
}
