using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Tests;

public sealed class ReminderTests
{
    [Theory]
    // Before a time, in local periods.
    [InlineData("America/Mexico_City", "2026-03-10T10:00", "PT30M", "2026-03-10T15:30:00Z")]
    [InlineData("America/Mexico_City", "2026-03-10T10:00", "P1D", "2026-03-09T16:00:00Z")]
    [InlineData("America/Mexico_City", "2026-03-10T10:00", "P2W", "2026-02-24T16:00:00Z")]
    [InlineData("America/Mexico_City", "2026-03-31T10:00", "P1M", "2026-02-28T16:00:00Z")]
    [InlineData("America/Mexico_City", "2026-03-10T10:00", "P", "2026-03-10T16:00:00Z")]
    // Before a date, counted from nine o'clock of that day.
    [InlineData("America/Mexico_City", "2026-03-10", "P", "2026-03-10T15:00:00Z")]
    [InlineData("America/Mexico_City", "2026-03-10", "PT1H", "2026-03-10T14:00:00Z")]
    [InlineData("America/Mexico_City", "2026-03-10", "P1D", "2026-03-09T15:00:00Z")]
    // A day before is a local day before, over a change of the clocks too.
    [InlineData("Europe/Madrid", "2026-03-29T10:00", "P1D", "2026-03-28T09:00:00Z")]
    [InlineData("Europe/Madrid", "2026-10-25T10:00", "PT24H", "2026-10-24T08:00:00Z")]
    // Into a gap: forward; into an overlap: the earlier.
    [InlineData("Europe/Madrid", "2026-03-29T03:00", "PT30M", "2026-03-29T01:30:00Z")]
    [InlineData("Europe/Madrid", "2026-10-25T03:00", "PT30M", "2026-10-25T00:30:00Z")]
    // A missing midnight, a skipped day.
    [InlineData("America/Sao_Paulo", "2018-11-04T01:00", "PT1H", "2018-11-04T03:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31T10:00", "P1D", "2011-12-30T20:00:00Z")]
    // Before the first day that is allowed.
    [InlineData("Etc/UTC", "1900-01-01", "P1D", "1899-12-31T09:00:00Z")]
    public void RemindAt_Before_LocalPeriodBeforeTheDue(string zone, string due, string period, string remindAt) =>
        Assert.Equal(remindAt, RemindAt(Reminder.Before(PeriodPattern.Roundtrip.Parse(period).Value), due, zone));

    [Theory]
    [InlineData("America/Mexico_City", "2026-03-05T17:30", "2026-03-05T23:30:00Z")]
    [InlineData("Europe/Madrid", "2026-03-29T02:30", "2026-03-29T01:30:00Z")]
    [InlineData("Europe/Madrid", "2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    // After the due value, if you like.
    [InlineData("Etc/UTC", "2026-04-01T00:00", "2026-04-01T00:00:00Z")]
    public void RemindAt_OwnDateAndTime_InTheZoneOfTheFollowUp(string zone, string local, string remindAt) =>
        Assert.Equal(remindAt, RemindAt(Reminder.At(LocalDateTimePattern.GeneralIso.Parse($"{local}:00").Value), "2026-03-10", zone));

    [Fact]
    public void Before_SameTimeInOtherUnits_IsEqual()
    {
        Assert.Equal(Reminder.Before(Period.FromMinutes(90)), Reminder.Before(Period.FromHours(1) + Period.FromMinutes(30)));
        Assert.Null(Reminder.Before(Period.FromHours(1)).LocalAt);
    }

    [Fact]
    public void At_OwnDateAndTime_HasNoPeriod() => Assert.Null(Reminder.At(new LocalDateTime(2026, 3, 5, 10, 0)).BeforeDue);

    [Theory]
    [InlineData("P366D")]
    [InlineData("PT8784H")]
    [InlineData("P1Y")]
    [InlineData("P11M")]
    [InlineData("P52W2D")]
    [InlineData("P365DT23H60M")]
    public void Before_AtMost366Days_Accepted(string period) => Assert.NotNull(Reminder.Before(PeriodPattern.Roundtrip.Parse(period).Value).BeforeDue);

    [Theory]
    // Too long, one minute or as much as can be.
    [InlineData("P366DT1M")]
    [InlineData("P1Y1D")]
    [InlineData("P12M")]
    [InlineData("P53W")]
    [InlineData("P2147483647Y")]
    [InlineData("P2147483647M")]
    [InlineData("P2147483647W")]
    [InlineData("P2147483647D")]
    [InlineData("PT9223372036854775807H")]
    [InlineData("PT9223372036854775807M")]
    // Negative, in any part.
    [InlineData("P-1Y")]
    [InlineData("P-1M")]
    [InlineData("P-1W")]
    [InlineData("P-1D")]
    [InlineData("PT-1H")]
    [InlineData("P1DT-1M")]
    // Not in whole minutes.
    [InlineData("PT60S")]
    [InlineData("PT60000s")]
    [InlineData("PT1t")]
    [InlineData("PT1n")]
    public void Before_TooLongNegativeOrNotInMinutes_ArgumentException(string period)
    {
        var value = PeriodPattern.Roundtrip.Parse(period).Value;

        Assert.Throws<ArgumentException>(nameof(period), () => Reminder.Before(value));
    }

    [Theory]
    [InlineData("PT1S", "must be given in whole minutes")]
    [InlineData("PT-1M", "must not be negative")]
    [InlineData("P367D", "must be at most 366 days")]
    public void Before_BadPeriod_SaysWhatItMustBe(string period, string problem)
    {
        var value = PeriodPattern.Roundtrip.Parse(period).Value;

        Assert.StartsWith($"period {problem}.", Assert.Throws<ArgumentException>(nameof(period), () => Reminder.Before(value)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_Weeks_StayWeeks() => Assert.Equal(Period.FromWeeks(1), Reminder.Before(Period.FromWeeks(1)).BeforeDue);

    [Fact]
    public void Constructor_NoPart_ArgumentException() => Assert.Throws<ArgumentException>(() => new Reminder(null, null));

    [Fact]
    public void Before_Null_ArgumentNull() => Assert.Throws<ArgumentNullException>("period", () => Reminder.Before(null!));

    [Fact]
    public void At_Seconds_ArgumentException() => Assert.Throws<ArgumentException>("local", () => Reminder.At(new LocalDateTime(2026, 3, 5, 10, 0, 1)));

    [Fact]
    public void At_OutOfRange_ArgumentOutOfRange() =>
        Assert.Throws<ArgumentOutOfRangeException>("local", () => Reminder.At(new LocalDateTime(2101, 1, 1, 0, 0)));

    private static string RemindAt(Reminder reminder, string due, string zone) => InstantPattern.General.Format(
        reminder.Derive(DueOf(due), DateTimeZoneProviders.Tzdb[zone], new FollowUpRules().DefaultReminderTime).RemindAt);

    private static Due DueOf(string due) => due.Contains('T', StringComparison.Ordinal)
        ? Due.At(LocalDateTimePattern.GeneralIso.Parse($"{due}:00").Value)
        : Due.On(LocalDatePattern.Iso.Parse(due).Value);
}
