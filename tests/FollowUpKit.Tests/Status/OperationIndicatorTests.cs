using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class OperationIndicatorTests
{
    [Fact]
    public void NotTracked_AllElse_IsNone()
    {
        var indicator = OperationIndicator.NotTracked;

        Assert.Equal((FollowUpStatus.NotTracked, 0, false, false), (indicator.Status, indicator.DaysOverdue, indicator.HasNoNextStep, indicator.IsDueToday));
        Assert.Equal((null, null), (indicator.NextChange, indicator.NextDue));
    }

    [Fact]
    public void From_Pending_TellsNextDueAndChange()
    {
        var indicator = Given.Pending().Sale.IndicatorAt(Chase.Start);

        Assert.Equal((FollowUpStatus.InProgress, Due.On(Some.March(10)).WithTimeZone("America/Mexico_City")), (indicator.Status, indicator.NextDue));
        Assert.Equal(Instant.FromUtc(2026, 3, 11, 6, 0), indicator.NextChange);
        Assert.False(indicator.HasNoNextStep);
    }

    [Fact]
    public void From_SeveralPending_TellsTheOneThatIsOverdueFirst()
    {
        var sale = Given.Pending(2).Do(new RescheduleFollowUp(Chase.Id, Due.On(Some.March(20)), "They travel").OnFollowUp(1)).Sale;

        Assert.Equal(Due.On(Some.March(11)).WithTimeZone("America/Mexico_City"), sale.IndicatorAt(Chase.Start).NextDue);
        Assert.Equal(3, sale.IndicatorAt(Instant.FromUtc(2026, 3, 14, 12, 0)).DaysOverdue);
    }

    [Fact]
    public void From_NothingPending_NoNextStepAndNoNextDue()
    {
        var indicator = Given.Done().Sale.IndicatorAt(Instant.FromUtc(2030, 1, 1, 0, 0));

        Assert.Equal((FollowUpStatus.InProgress, true, null, 0), (indicator.Status, indicator.HasNoNextStep, indicator.NextDue, indicator.DaysOverdue));
    }

    [Fact]
    public void From_NothingPendingOnItsDueDate_IsNotDueToday() =>
        Assert.False(Given.Done().Sale.IndicatorAt(Instant.FromUtc(2026, 3, 10, 18, 0)).IsDueToday);

    [Fact]
    public void From_Concluded_NothingNext()
    {
        var indicator = Given.Concluded().Sale.IndicatorAt(Instant.FromUtc(2030, 1, 1, 0, 0));

        Assert.Equal((FollowUpStatus.Concluded, false, null, 0), (indicator.Status, indicator.HasNoNextStep, indicator.NextDue, indicator.DaysOverdue));
    }

    [Fact]
    public void From_BusinessDays_CountsThose() => Assert.Equal(
        1, Given.Pending().Sale.IndicatorAt(Instant.FromUtc(2026, 3, 13, 18, 0), new LocalCalendar(businessCalendars: new BusinessCalendars(BusinessCalendar.Weekly(IsoDayOfWeek.Friday)))).DaysOverdue);

    [Fact]
    public void From_FollowUpInAnotherZone_DueIsInThatOfTheFollowUp()
    {
        var due = Due.On(Some.March(10)).WithTimeZone("Europe/Madrid");

        Assert.Equal(due, Given.Opened().Do(new ScheduleFollowUp(Chase.Id, new FollowUpDraft("Call", due))).Sale.IndicatorAt(Chase.Start).NextDue);
    }

    [Fact]
    public void From_RowWithoutZoneOfTheFollowUp_DueIsInThatOfTheOperation()
    {
        var row = new OperationRow { PendingCount = 1, CurrentDueDate = Some.Today, TimeZone = "Asia/Tokyo" };

        Assert.Equal(Due.On(Some.Today).WithTimeZone("Asia/Tokyo"), OperationIndicator.From(row, Chase.Start).NextDue);
    }

    [Fact]
    public void Appearance_Status_IsItsLook() =>
        Assert.Same(StatusAppearance.For(FollowUpStatus.InProgress), Given.Pending().Sale.IndicatorAt(Chase.Start).Appearance);

    [Fact]
    public void From_Nothing_ArgumentNull() => Assert.Throws<ArgumentNullException>("facts", () => OperationIndicator.From(null!, Chase.Start));
}
