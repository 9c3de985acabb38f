using NodaTime.Text;

namespace FollowUpKit.Tests;

/// <summary>Status, days overdue and due today of a sale with one pending follow-up. Worked out apart, from the offsets of the zones.</summary>
public sealed class StatusOfDueTests
{
    [Theory]
    // Due by date: in progress to the end of the day, then overdue.
    [InlineData("America/Mexico_City", "2026-03-03", "2026-03-03T05:59:59.999999999Z", FollowUpStatus.InProgress, 0, false)]
    [InlineData("America/Mexico_City", "2026-03-03", "2026-03-03T06:00:00Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("America/Mexico_City", "2026-03-03", "2026-03-04T05:59:59.999999Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("America/Mexico_City", "2026-03-03", "2026-03-04T05:59:59.999999999Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("America/Mexico_City", "2026-03-03", "2026-03-04T06:00:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("America/Mexico_City", "2026-03-03", "2026-03-05T05:59:59.999999999Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("America/Mexico_City", "2026-03-03", "2026-03-05T06:00:00Z", FollowUpStatus.Overdue, 2, false)]
    // Due at a time: late by hours only on the same date.
    [InlineData("America/Mexico_City", "2026-03-03T10:00", "2026-03-03T16:00:59.999999999Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("America/Mexico_City", "2026-03-03T10:00", "2026-03-03T16:01:00Z", FollowUpStatus.Overdue, 0, true)]
    [InlineData("America/Mexico_City", "2026-03-03T10:00", "2026-03-04T05:59:59.999999999Z", FollowUpStatus.Overdue, 0, true)]
    [InlineData("America/Mexico_City", "2026-03-03T10:00", "2026-03-04T06:00:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("America/Mexico_City", "2026-03-03T23:59", "2026-03-04T05:59:59.999999999Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("America/Mexico_City", "2026-03-03T23:59", "2026-03-04T06:00:00Z", FollowUpStatus.Overdue, 1, false)]
    // Today is that of the follow-up, not that of the server.
    [InlineData("Asia/Tokyo", "2026-03-03T10:00", "2026-03-03T14:59:59Z", FollowUpStatus.Overdue, 0, true)]
    [InlineData("Asia/Tokyo", "2026-03-03T10:00", "2026-03-03T15:00:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("Pacific/Kiritimati", "2026-03-03", "2026-03-03T10:00:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("Pacific/Pago_Pago", "2026-03-03", "2026-03-04T10:59:59Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("Pacific/Pago_Pago", "2026-03-03", "2026-03-04T11:00:00Z", FollowUpStatus.Overdue, 1, false)]
    // Over a change of the clocks.
    [InlineData("Europe/Madrid", "2026-03-28", "2026-03-29T21:59:59Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("Europe/Madrid", "2026-03-28", "2026-03-29T22:00:00Z", FollowUpStatus.Overdue, 2, false)]
    [InlineData("Europe/Madrid", "2026-10-24", "2026-10-25T22:59:59Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("Europe/Madrid", "2026-10-24", "2026-10-25T23:00:00Z", FollowUpStatus.Overdue, 2, false)]
    [InlineData("Europe/Madrid", "2026-03-29T02:30", "2026-03-29T01:30:59Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("Europe/Madrid", "2026-03-29T02:30", "2026-03-29T01:31:00Z", FollowUpStatus.Overdue, 0, true)]
    [InlineData("Europe/Madrid", "2026-10-25T02:30", "2026-10-25T00:31:00Z", FollowUpStatus.Overdue, 0, true)]
    [InlineData("Europe/Madrid", "2026-10-25T02:30", "2026-10-25T01:30:30Z", FollowUpStatus.Overdue, 0, true)]
    [InlineData("America/New_York", "2026-03-07", "2026-03-08T05:00:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("America/New_York", "2026-10-31", "2026-11-02T05:00:00Z", FollowUpStatus.Overdue, 2, false)]
    // Over a missing midnight.
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-04T02:59:59.999999999Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-04T03:00:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("America/Sao_Paulo", "2018-11-03T23:59", "2018-11-04T03:00:00Z", FollowUpStatus.Overdue, 1, false)]
    // Midnight and back to the day before: overdue, and late by no day for an hour.
    [InlineData("America/St_Johns", "2006-10-28", "2006-10-29T02:30:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("America/St_Johns", "2006-10-28", "2006-10-29T02:31:00Z", FollowUpStatus.Overdue, 0, true)]
    [InlineData("America/St_Johns", "2006-10-28", "2006-10-29T03:30:00Z", FollowUpStatus.Overdue, 1, false)]
    // Over a skipped day, which counts in the calendar.
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-30T09:59:59Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z", FollowUpStatus.Overdue, 2, false)]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T09:59:59Z", FollowUpStatus.InProgress, 0, false)]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("Pacific/Apia", "2011-12-30T10:00", "2011-12-30T20:00:59Z", FollowUpStatus.InProgress, 0, false)]
    [InlineData("Pacific/Apia", "2011-12-30T10:00", "2011-12-30T20:01:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("Pacific/Kwajalein", "1993-08-20", "1993-08-21T12:00:00Z", FollowUpStatus.Overdue, 2, false)]
    // Mexico before and after October 2022.
    [InlineData("America/Mexico_City", "2022-07-15", "2022-07-16T05:00:00Z", FollowUpStatus.Overdue, 1, false)]
    [InlineData("America/Mexico_City", "2023-07-15", "2023-07-16T05:00:00Z", FollowUpStatus.InProgress, 0, true)]
    [InlineData("America/Mexico_City", "2023-07-15", "2023-07-16T06:00:00Z", FollowUpStatus.Overdue, 1, false)]
    // Long ago, and to the ends of what is allowed.
    [InlineData("America/Mexico_City", "2026-03-03", "2036-03-03T18:00:00Z", FollowUpStatus.Overdue, 3653, false)]
    [InlineData("Etc/UTC", "1900-01-01", "2100-12-31T00:00:00Z", FollowUpStatus.Overdue, 73413, false)]
    [InlineData("Etc/UTC", "2100-12-31", "1900-01-01T00:00:00Z", FollowUpStatus.InProgress, 0, false)]
    public void IndicatorAt_OnePending_StatusDaysOverdueAndDueToday(
        string zone, string due, string now, FollowUpStatus status, int daysOverdue, bool isDueToday)
    {
        var indicator = Given.Opened().Do(new ScheduleFollowUp(Chase.Id, new("Call", DueOf(due).WithTimeZone(zone)))).Sale
            .IndicatorAt(InstantPattern.ExtendedIso.Parse(now).Value);

        Assert.Equal((status, daysOverdue, isDueToday), (indicator.Status, indicator.DaysOverdue, indicator.IsDueToday));
    }

    private static Due DueOf(string due) => due.Contains('T', StringComparison.Ordinal)
        ? Due.At(LocalDateTimePattern.GeneralIso.Parse($"{due}:00").Value)
        : Due.On(LocalDatePattern.Iso.Parse(due).Value);
}
