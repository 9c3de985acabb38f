using NodaTime;

namespace FollowUpKit.Tests;

public sealed class FollowUpRulesTests
{
    private static readonly FollowUpRules Rules = FollowUpRules.Default;

    [Fact]
    public void Default_EachRule_IsAsDocumented()
    {
        Assert.Equal((1, false, 1), (Rules.PendingLimit, Rules.RequiresNextStep, Rules.MinimumResultLength));
        Assert.Equal((Duration.FromMinutes(5), new LocalTime(9, 0)), (Rules.FutureTolerance, Rules.DefaultReminderTime));
        Assert.Empty(Rules.HostRules);
        Assert.Empty(Rules.ConclusionRules);
    }

    [Fact]
    public void With_AnyRule_LeavesTheDefaultAlone()
    {
        Rules.WithPendingLimit(3).WithFutureTolerance(Duration.Zero).WithNextStepRequired().WithMinimumResultLength(10)
            .WithDefaultReminderTime(LocalTime.Noon).WithHostRule((_, _, _) => null).WithConclusionRule((_, _, _) => null);

        Default_EachRule_IsAsDocumented();
    }

    [Fact]
    public void WithDefaultReminderTime_Noon_RemindersOfDatesAreCountedFromIt() => Assert.Equal(
        Instant.FromUtc(2026, 3, 10, 18, 0),
        Assert.Single(Given.Opened().With(rules => rules.WithDefaultReminderTime(LocalTime.Noon))
            .Do(new ScheduleFollowUp(Chase.Id, Some.Draft().WithReminders(Reminder.Before(Period.Zero)))).FollowUp(1).Reminders).RemindAt);

    [Fact]
    public void WithoutNextStepRequired_Demanded_NoLonger() =>
        Assert.False(Rules.WithNextStepRequired().WithoutNextStepRequired().RequiresNextStep);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void WithPendingLimit_NotPositive_ArgumentException(int count) =>
        Assert.Throws<ArgumentException>("limit", () => Rules.WithPendingLimit(count));

    [Fact]
    public void WithFutureTolerance_Negative_ArgumentOutOfRange() =>
        Assert.Throws<ArgumentOutOfRangeException>("tolerance", () => Rules.WithFutureTolerance(-Duration.Epsilon));

    [Theory]
    [InlineData(0)]
    [InlineData(4001)]
    public void WithLeastResultLength_OutOfRange_ArgumentOutOfRange(int length) =>
        Assert.Throws<ArgumentOutOfRangeException>("codePoints", () => Rules.WithMinimumResultLength(length));

    [Theory]
    [InlineData(1)]
    [InlineData(4000)]
    public void WithLeastResultLength_InRange_Accepted(int codePoints) =>
        Assert.Equal(codePoints, Rules.WithMinimumResultLength(codePoints).MinimumResultLength);

    [Fact]
    public void WithDefaultReminderTime_Seconds_ArgumentException() =>
        Assert.Throws<ArgumentException>("time", () => Rules.WithDefaultReminderTime(new LocalTime(9, 0, 1)));

    [Fact]
    public void WithHostRule_Null_ArgumentNull() => Assert.Throws<ArgumentNullException>("rule", () => Rules.WithHostRule(null!));

    [Fact]
    public void WithConclusionRule_Null_ArgumentNull() => Assert.Throws<ArgumentNullException>("rule", () => Rules.WithConclusionRule(null!));
}
