using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>The status rule over facts as they come from a list, without a chain.</summary>
public sealed class StatusRuleTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 3, 12, 0);

    [Theory]
    // Not before, from the very instant on, for ever.
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void IsOverdue_NanosecondsAfter_AtOrAfterIt(long nanoseconds, bool isOverdue) =>
        Assert.Equal(isOverdue, StatusRule.IsOverdue(Noon, Noon.PlusNanoseconds(nanoseconds)));

    [Fact]
    public void IsOverdue_Never_False() => Assert.False(StatusRule.IsOverdue(null, Instant.MaxValue));

    [Theory]
    // Concluded; hours until the first pending one is overdue, null for none; status.
    [InlineData(false, null, FollowUpStatus.InProgress)]
    [InlineData(false, 1, FollowUpStatus.InProgress)]
    [InlineData(false, 0, FollowUpStatus.Overdue)]
    [InlineData(false, -1, FollowUpStatus.Overdue)]
    [InlineData(true, null, FollowUpStatus.Concluded)]
    [InlineData(true, 1, FollowUpStatus.Concluded)]
    [InlineData(true, -1, FollowUpStatus.Concluded)]
    public void StatusAt_ConcludedElseOverdueElseInProgress(bool isConcluded, int? hours, FollowUpStatus status)
    {
        Assert.Equal(status, StatusRule.StatusAt(isConcluded, NextOverdue(hours), Noon));
        Assert.Equal(status, StatusRule.StatusAt(Row(isConcluded, hours), Noon));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void StatusAt_Withdrawn_NotTracked(bool isConcluded)
    {
        var row = Row(isConcluded, -1) with { WithdrawnAt = Noon };

        Assert.Equal(FollowUpStatus.NotTracked, StatusRule.StatusAt(row, Noon));
        Assert.Equal(OperationIndicator.NotTracked, OperationIndicator.From(row, Noon));
    }

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(false, 1, false)]
    [InlineData(false, -1, false)]
    [InlineData(true, null, false)]
    public void HasNoNextStep_InProgressWithNothingPending(bool isConcluded, int? hours, bool hasNone) =>
        Assert.Equal(hasNone, StatusRule.HasNoNextStep(Row(isConcluded, hours)));

    [Fact]
    public void HasNoNextStep_Withdrawn_False() => Assert.False(StatusRule.HasNoNextStep(Row(false, null) with { WithdrawnAt = Noon }));

    [Theory]
    [InlineData(false, 1, 1)]
    [InlineData(false, 0, null)]
    [InlineData(false, -1, null)]
    [InlineData(false, null, null)]
    [InlineData(true, 1, null)]
    public void NextChange_WhenTheFirstPendingBecomesOverdue(bool isConcluded, int? hours, int? change) =>
        Assert.Equal(NextOverdue(change), StatusRule.NextChange(Row(isConcluded, hours), Noon));

    [Fact]
    public void NextChange_Withdrawn_Never() => Assert.Null(StatusRule.NextChange(Row(false, 1) with { WithdrawnAt = Noon }, Noon));

    [Theory]
    [InlineData(false, 1, true)]
    [InlineData(false, -1, true)]
    [InlineData(false, null, false)]
    [InlineData(true, 1, false)]
    public void IsDueToday_PendingAndDueOnThisDate(bool isConcluded, int? hours, bool isToday) =>
        Assert.Equal(isToday, StatusRule.IsDueToday(Row(isConcluded, hours), Noon, LocalCalendar.Default));

    [Fact]
    public void IsDueToday_Withdrawn_False() =>
        Assert.False(StatusRule.IsDueToday(Row(false, 1) with { WithdrawnAt = Noon }, Noon, LocalCalendar.Default));

    [Fact]
    public void IsDueToday_NoZoneOfTheFollowUp_ThatOfTheOperation() => Assert.True(StatusRule.IsDueToday(
        Row(false, 1) with { CurrentTimeZone = null, TimeZone = "Asia/Tokyo" }, Noon.Plus(-Duration.FromHours(20)), LocalCalendar.Default));

    [Fact]
    public void DaysOverdue_NoZoneOfTheFollowUp_ThatOfTheOperation() => Assert.Equal(
        1,
        StatusRule.DaysOverdue(Row(false, -1) with { CurrentTimeZone = null, TimeZone = "Asia/Tokyo" }, Noon.Plus(Duration.FromHours(3)), LocalCalendar.Default));

    [Fact]
    public void DaysOverdue_LegacyRowWithoutDueDate_Zero() =>
        Assert.Equal(0, StatusRule.DaysOverdue(Row(false, -1) with { CurrentDueDate = null }, Noon.Plus(Duration.FromDays(9)), LocalCalendar.Default));

    [Fact]
    public void DaysOverdue_Concluded_Zero() =>
        Assert.Equal(0, StatusRule.DaysOverdue(Row(true, -1), Noon.Plus(Duration.FromDays(9)), LocalCalendar.Default));

    [Theory]
    [InlineData(9, 9)]
    [InlineData(0, 0)]
    public void DaysOverdue_OfOneFollowUp_DatesApart(int daysLater, int days) => Assert.Equal(
        days, StatusRule.DaysOverdue(new(2026, 3, 3), "Etc/UTC", Noon, Noon.Plus(Duration.FromDays(daysLater)), LocalCalendar.Default));

    [Fact]
    public void DaysOverdue_OfOneThatIsNotOverdue_Zero() => Assert.Equal(
        0, StatusRule.DaysOverdue(new(2026, 3, 1), "Etc/UTC", Noon, Noon.PlusNanoseconds(-1), LocalCalendar.Default));

    private static Instant? NextOverdue(int? hours) => hours is { } given ? Noon + Duration.FromHours(given) : null;

    /// <summary>A row due on 3 March, whose pending follow-up, if any, becomes overdue hours after noon.</summary>
    private static OperationRow Row(bool isConcluded, int? hours) => new()
    {
        Conclusion = isConcluded ? new ConclusionSnapshot() : null,
        NextOverdueFrom = NextOverdue(hours),
        PendingCount = hours is null ? 0 : 1,
        CurrentDueDate = new LocalDate(2026, 3, 3),
        CurrentTimeZone = "Etc/UTC",
        TimeZone = "Etc/UTC",
    };
}
