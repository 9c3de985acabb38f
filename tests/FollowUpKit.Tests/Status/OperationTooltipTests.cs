using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class OperationTooltipTests
{
    private static readonly FollowUpDraft Draft = Some.Draft().WithKind("call").WithDetails("Price").WithAgent("beto")
        .WithReminders(Reminder.Before(Period.FromHours(1)), Reminder.At(Some.March(5).At(new LocalTime(17, 0))));

    [Fact]
    public void From_Pending_TellsTheFollowUp()
    {
        var tooltip = Scheduled().TooltipAt(Chase.Start);

        Assert.Equal((1, "call", "Call them", "Price", "beto"), (tooltip.FollowUpNumber, tooltip.Kind, tooltip.Subject, tooltip.Details, tooltip.Agent));
        Assert.Equal(Due.On(Some.March(10)).WithTimeZone("America/Mexico_City"), tooltip.Due);
        Assert.Equal((null, false, null, 0), (tooltip.ResultAt, tooltip.IsDone, tooltip.ConcludedAt, tooltip.OtherPendingCount));
    }

    [Fact]
    public void From_Reminders_LocalInTheZoneOfTheFollowUpEarliestFirst() => Assert.Equal(
        [Some.March(5).At(new LocalTime(17, 0)), Some.March(10).At(new LocalTime(8, 0))], Scheduled().TooltipAt(Chase.Start).Reminders);

    [Fact]
    public void From_ReminderInGap_ToldAsItIsRung() => Assert.Equal(
        new LocalDateTime(2026, 3, 29, 3, 30),
        Assert.Single(Given.Opened().Do(new ScheduleFollowUp(Chase.Id, new FollowUpDraft("Call", Due.On(Some.March(30)).WithTimeZone("Europe/Madrid"))
            .WithReminders(Reminder.At(new LocalDateTime(2026, 3, 29, 2, 30))))).Sale.TooltipAt(Chase.Start).Reminders));

    [Fact]
    public void From_Overdue_TellsDays() => Assert.Equal(4, Scheduled().TooltipAt(Instant.FromUtc(2026, 3, 14, 12, 0)).DaysOverdue);

    [Fact]
    public void From_BusinessDays_TellsThose()
    {
        var fridays = new LocalCalendar(businessCalendars: new BusinessCalendars(BusinessCalendar.Weekly(IsoDayOfWeek.Friday)));
        var row = new OperationRow { PendingCount = 1, NextOverdueFrom = Instant.FromUtc(2026, 3, 11, 6, 0), CurrentDueDate = Some.March(10), TimeZone = "America/Mexico_City" };

        Assert.Equal(1, OperationTooltip.From(row, Instant.FromUtc(2026, 3, 14, 12, 0), fridays).DaysOverdue);
    }

    [Fact]
    public void From_Done_TellsTheResultInItsZone()
    {
        var tooltip = Given.Pending().Do(Some.Result().WithOutcome("price").WithTimeZone("Europe/Madrid")).Sale.TooltipAt(Chase.Start);

        Assert.Equal((1, Some.Today.At(new LocalTime(8, 30)), "Too expensive", "price"), (tooltip.FollowUpNumber, tooltip.ResultAt, tooltip.ResultDetails, tooltip.ResultOutcome));
        Assert.Equal(("Europe/Madrid", true), (tooltip.ResultTimeZone, tooltip.IsDone));
    }

    [Fact]
    public void From_NextStepPending_TellsTheResultThatLedToIt()
    {
        var sale = Given.InProgress().Sale;
        var tooltip = sale.TooltipAt(Chase.Start);

        Assert.Equal((2, Some.Today.At(new LocalTime(8, 30)), "America/Mexico_City", "Too expensive", false), (tooltip.FollowUpNumber, tooltip.ResultAt, tooltip.ResultTimeZone, tooltip.ResultDetails, tooltip.IsDone));
        Assert.Equal(tooltip.ToText(), OperationTooltip.From(OperationRow.From(sale.ToSnapshot()), Chase.Start).ToText());
    }

    [Fact]
    public void From_Concluded_TellsTheConclusionInTheZoneOfTheSale()
    {
        var tooltip = Given.Concluded().Sale.TooltipAt(Chase.Start);

        Assert.Equal((Some.Today.At(new LocalTime(9, 0)), "America/Mexico_City", "ana", "won"), (tooltip.ConcludedAt, tooltip.TimeZone, tooltip.ConcludedBy, tooltip.ConclusionOutcome));
        Assert.Equal(("Too expensive", true), (tooltip.ResultDetails, tooltip.IsDone));
    }

    [Fact]
    public void From_RemindersOfAConcludedSale_None()
    {
        var sale = Given.Nothing().Do(Some.Opening.WithFirst(Draft)).Do(Some.Result().WithConclusion()).Sale;

        Assert.NotEmpty(sale.Find(1)!.Reminders);
        Assert.Empty(sale.TooltipAt(Chase.Start).Reminders);
    }

    [Fact]
    public void From_RemindersOfLegacyRowThatIsConcluded_None()
    {
        var row = OperationRow.From(Scheduled().ToSnapshot());
        row.Conclusion = new() { FollowUpNumber = 1 };

        Assert.Empty(OperationTooltip.From(row, Chase.Start).Reminders);
    }

    [Theory]
    // At their very instant they are no longer to come.
    [InlineData("2026-03-05T22:59:59Z", 2)]
    [InlineData("2026-03-05T23:00:00Z", 1)]
    [InlineData("2026-03-20T00:00:00Z", 0)]
    public void From_Reminders_OnlyThoseStillToCome(string now, int count) =>
        Assert.Equal(count, Scheduled().TooltipAt(NodaTime.Text.InstantPattern.General.Parse(now).Value).Reminders.Count);

    [Fact]
    public void From_SeveralPending_TellsHowManyOthers() => Assert.Equal(2, Given.Pending(3).Sale.TooltipAt(Chase.Start).OtherPendingCount);

    [Fact]
    public void From_Done_TellsNoOthers() => Assert.Equal(0, Given.Done().Sale.TooltipAt(Chase.Start).OtherPendingCount);

    [Fact]
    public void From_NoFollowUp_OnlyTheIndicator()
    {
        var tooltip = Given.Opened().Sale.TooltipAt(Chase.Start);

        Assert.True(tooltip.Indicator.HasNoNextStep);
        Assert.Equal((null, null, null, null), (tooltip.FollowUpNumber, tooltip.Subject, tooltip.Due, tooltip.ResultAt));
        Assert.Empty(tooltip.Reminders);
    }

    [Fact]
    public void From_LegacyRowInUnknownZone_RemindersInUtc()
    {
        var row = new OperationRow
        {
            PendingCount = 1,
            CurrentTimeZone = "Mars/Olympus",
            Current = new CurrentFollowUpRow { SendFrom = [Chase.Start + Duration.FromHours(1)] },
        };

        Assert.Equal(new LocalDateTime(2026, 3, 2, 16, 0), Assert.Single(OperationTooltip.From(row, Chase.Start).Reminders));
    }

    [Fact]
    public void ToString_Any_StatusAndNumberOnly() => Assert.Equal("InProgress, follow-up 1", Scheduled().TooltipAt(Chase.Start).ToString());

    [Fact]
    public void From_Nothing_ArgumentNull() => Assert.Throws<ArgumentNullException>("row", () => OperationTooltip.From(null!, Chase.Start));

    private static SalesOperation Scheduled() => Given.Nothing().Do(Some.Opening.WithFirst(Draft)).Sale;
}
