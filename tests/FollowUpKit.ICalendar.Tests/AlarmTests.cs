namespace FollowUpKit.ICalendar.Tests;

/// <summary>Reminders as alarms. A due time of America/Mexico_City in March 2022 is six hours behind UTC.</summary>
public sealed class AlarmTests
{
    private static readonly Due Timed = Due.At(new LocalDate(2022, 3, 8), 10, 30);

    private static readonly Due Dated = Due.On(new LocalDate(2022, 3, 8));

    public static TheoryData<string, Reminder> OfATime => new()
    {
        { ":-PT15M", Reminder.Before(Period.FromMinutes(15)) },
        { ":P0D", Reminder.Before(Period.Zero) },
        { ":-PT24H", Reminder.Before(Period.FromDays(1)) },
        { ":-PT168H", Reminder.Before(Period.FromWeeks(1)) },
        { ":-PT672H", Reminder.Before(Period.FromMonths(1)) },
        { ":PT1H30M", Reminder.After(new PeriodBuilder { Hours = 1, Minutes = 30 }.Build()) },
        { ":PT1M", Reminder.WhenOverdue() },
        { ";VALUE=DATE-TIME:20220307T150000Z", Reminder.At(new LocalDateTime(2022, 3, 7, 9, 0)) },
    };

    /// <summary>A due date counts from 09:00 in its zone.</summary>
    public static TheoryData<string, Reminder> OfADate => new()
    {
        { ";VALUE=DATE-TIME:20220308T144500Z", Reminder.Before(Period.FromMinutes(15)) },
        { ";VALUE=DATE-TIME:20220309T150000Z", Reminder.After(Period.FromDays(1)) },
        { ";VALUE=DATE-TIME:20220309T060000Z", Reminder.WhenOverdue() },
        { ";VALUE=DATE-TIME:20220307T150000Z", Reminder.At(new LocalDateTime(2022, 3, 7, 9, 0)) },
    };

    [Theory]
    [MemberData(nameof(OfATime))]
    public async Task Alarm_OfATimedFollowUp_IsFromItsTimeOrAnInstant(string trigger, Reminder reminder) =>
        Assert.Equal(trigger, await TriggerAsync(Timed, reminder));

    [Theory]
    [MemberData(nameof(OfADate))]
    public async Task Alarm_OfADueDate_IsAnInstant(string trigger, Reminder reminder) =>
        Assert.Equal(trigger, await TriggerAsync(Dated, reminder));

    /// <summary>On 3 April 2022 the clocks went forward: a day before ten o'clock were 23 hours.</summary>
    [Fact]
    public async Task Alarm_ADayBeforeAcrossAChangeOfClocks_IsSoManyHours() =>
        Assert.Equal(":-PT23H", await TriggerAsync(Due.At(new LocalDate(2022, 4, 3), 10, 0), Reminder.Before(Period.FromDays(1))));

    [Fact]
    public async Task Alarm_OfAToDo_IsFromItsDueTime() => Assert.Equal(
        ";RELATED=END:-PT15M",
        await TriggerAsync(Timed, Reminder.Before(Period.FromMinutes(15)), new CalendarFeedOptions { WritesToDos = true }));

    [Fact]
    public async Task Alarms_OfHiddenTexts_HaveTheirSummary()
    {
        var office = await Office.WithAsync(new FollowUpDraft("Call", Timed).WithReminders(Reminder.WhenOverdue(), Reminder.Before(Period.Zero)));

        var entry = (await office.WriteAsync(new CalendarFeedOptions { HidesTexts = true, Culture = Office.English })).Only;

        Assert.Equal(["Follow-up Q-1042", "Follow-up Q-1042"], entry.Alarms.Select(alarm => alarm.Text("DESCRIPTION")!));
    }

    private static async Task<string?> TriggerAsync(Due due, Reminder reminder, CalendarFeedOptions? feed = null) =>
        (await (await Office.WithAsync(new FollowUpDraft("Call", due).WithReminders(reminder))).WriteAsync(feed)).Only.Alarms.Single().Raw("TRIGGER");
}
