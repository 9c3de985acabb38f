using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Tests;

/// <summary>From when a follow-up that is due by date is overdue: the first instant whose local date is later. Worked out apart, second by second.</summary>
public sealed class DueOnTests
{
    [Theory]
    // An ordinary day ends at midnight.
    [InlineData("America/Mexico_City", "2026-03-03", "2026-03-04T06:00:00Z")]
    [InlineData("Etc/UTC", "2026-03-03", "2026-03-04T00:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-03-03", "2026-03-03T18:15:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-03-03", "2026-03-03T10:00:00Z")]
    [InlineData("Pacific/Pago_Pago", "2026-03-03", "2026-03-04T11:00:00Z")]
    // 28 February, with and without a leap day.
    [InlineData("America/Bogota", "2028-02-28", "2028-02-29T05:00:00Z")]
    [InlineData("America/Bogota", "2028-02-29", "2028-03-01T05:00:00Z")]
    [InlineData("America/Bogota", "2027-02-28", "2027-03-01T05:00:00Z")]
    [InlineData("America/Bogota", "2026-12-31", "2027-01-01T05:00:00Z")]
    // Spring: the day has 23 hours.
    [InlineData("Europe/Madrid", "2026-03-28", "2026-03-28T23:00:00Z")]
    [InlineData("Europe/Madrid", "2026-03-29", "2026-03-29T22:00:00Z")]
    [InlineData("America/New_York", "2026-03-07", "2026-03-08T05:00:00Z")]
    [InlineData("America/New_York", "2026-03-08", "2026-03-09T04:00:00Z")]
    // Autumn: the day has 25 hours.
    [InlineData("Europe/Madrid", "2026-10-24", "2026-10-24T22:00:00Z")]
    [InlineData("Europe/Madrid", "2026-10-25", "2026-10-25T23:00:00Z")]
    [InlineData("America/New_York", "2026-10-31", "2026-11-01T04:00:00Z")]
    [InlineData("America/New_York", "2026-11-01", "2026-11-02T05:00:00Z")]
    // Half an hour.
    [InlineData("Australia/Lord_Howe", "2026-04-04", "2026-04-04T13:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "2026-04-05T13:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03", "2026-10-03T13:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "2026-10-04T13:00:00Z")]
    // Midnight is missing: the next day begins at one.
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-04T03:00:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-05T02:00:00Z")]
    [InlineData("America/Havana", "2024-03-09", "2024-03-10T05:00:00Z")]
    [InlineData("Asia/Beirut", "2022-03-26", "2022-03-26T22:00:00Z")]
    [InlineData("Africa/Cairo", "2024-04-25", "2024-04-25T22:00:00Z")]
    [InlineData("America/Asuncion", "2023-09-30", "2023-10-01T04:00:00Z")]
    [InlineData("America/Santiago", "2024-09-07", "2024-09-08T04:00:00Z")]
    [InlineData("Asia/Damascus", "2022-03-24", "2022-03-24T22:00:00Z")]
    [InlineData("Asia/Tehran", "2022-03-21", "2022-03-21T20:30:00Z")]
    // Midnight comes, and the clocks go back to the day before.
    [InlineData("America/St_Johns", "2006-10-28", "2006-10-29T02:30:00Z")]
    // At midnight the clocks go back: the next day has not begun.
    [InlineData("America/Sao_Paulo", "2018-02-17", "2018-02-18T03:00:00Z")]
    [InlineData("Asia/Beirut", "2022-10-29", "2022-10-29T22:00:00Z")]
    [InlineData("Africa/Cairo", "2023-10-26", "2023-10-26T22:00:00Z")]
    [InlineData("America/Santiago", "2024-04-06", "2024-04-07T04:00:00Z")]
    // Midnight comes twice.
    [InlineData("America/Havana", "2024-11-02", "2024-11-03T04:00:00Z")]
    [InlineData("Atlantic/Azores", "2026-10-24", "2026-10-25T00:00:00Z")]
    // A day is skipped.
    [InlineData("Pacific/Apia", "2011-12-28", "2011-12-29T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-31T10:00:00Z")]
    [InlineData("Pacific/Kwajalein", "1993-08-20", "1993-08-21T12:00:00Z")]
    [InlineData("Pacific/Kwajalein", "1993-08-21", "1993-08-21T12:00:00Z")]
    [InlineData("Pacific/Fakaofo", "2011-12-29", "2011-12-30T11:00:00Z")]
    [InlineData("Pacific/Fakaofo", "2011-12-30", "2011-12-30T11:00:00Z")]
    // A day comes twice.
    [InlineData("Pacific/Kwajalein", "1969-09-29", "1969-09-29T13:00:00Z")]
    [InlineData("Pacific/Kwajalein", "1969-09-30", "1969-10-01T12:00:00Z")]
    // Mexico, until it dropped summer time in October 2022, and after; not so at its border.
    [InlineData("America/Mexico_City", "2022-04-03", "2022-04-04T05:00:00Z")]
    [InlineData("America/Mexico_City", "2022-07-15", "2022-07-16T05:00:00Z")]
    [InlineData("America/Mexico_City", "2022-10-29", "2022-10-30T05:00:00Z")]
    [InlineData("America/Mexico_City", "2022-10-30", "2022-10-31T06:00:00Z")]
    [InlineData("America/Mexico_City", "2023-04-02", "2023-04-03T06:00:00Z")]
    [InlineData("America/Mexico_City", "2023-07-15", "2023-07-16T06:00:00Z")]
    [InlineData("America/Tijuana", "2023-03-12", "2023-03-13T07:00:00Z")]
    [InlineData("America/Tijuana", "2023-07-15", "2023-07-16T07:00:00Z")]
    [InlineData("America/Ciudad_Juarez", "2022-11-29", "2022-11-30T07:00:00Z")]
    [InlineData("America/Ciudad_Juarez", "2023-07-15", "2023-07-16T06:00:00Z")]
    // Both ends of what is allowed; in 1900 many places still kept local mean time.
    [InlineData("Etc/UTC", "1900-01-01", "1900-01-02T00:00:00Z")]
    [InlineData("America/Mexico_City", "1900-01-01", "1900-01-02T06:36:36Z")]
    [InlineData("Europe/Madrid", "1900-01-01", "1900-01-02T00:14:44Z")]
    [InlineData("America/New_York", "1900-01-01", "1900-01-02T05:00:00Z")]
    [InlineData("Pacific/Kiritimati", "1900-01-01", "1900-01-02T10:29:20Z")]
    [InlineData("Etc/UTC", "2100-12-31", "2101-01-01T00:00:00Z")]
    [InlineData("America/Mexico_City", "2100-12-31", "2101-01-01T06:00:00Z")]
    [InlineData("Europe/Madrid", "2100-12-31", "2100-12-31T23:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2100-12-31", "2100-12-31T10:00:00Z")]
    public void Resolve_Date_OverdueFromTheFirstInstantOfALaterDate(string zone, string date, string overdueFrom) => Assert.Equal(
        overdueFrom,
        InstantPattern.General.Format(
            Due.On(LocalDatePattern.Iso.Parse(date).Value).Resolve(DateTimeZoneProviders.Tzdb[zone]).OverdueFrom));

    [Theory]
    [InlineData("Europe/Madrid", "2026-03-28", LocalResolution.Exact)]
    [InlineData("America/Sao_Paulo", "2018-11-03", LocalResolution.MovedForward)]
    [InlineData("Pacific/Apia", "2011-12-29", LocalResolution.MovedForward)]
    [InlineData("Pacific/Apia", "2011-12-30", LocalResolution.Exact)]
    [InlineData("America/Havana", "2024-11-02", LocalResolution.EarlierOfTwo)]
    public void Resolve_Date_TellsHowTheMidnightThatEndsItWasFound(string zone, string date, LocalResolution resolution) =>
        Assert.Equal(resolution, Due.On(LocalDatePattern.Iso.Parse(date).Value).Resolve(DateTimeZoneProviders.Tzdb[zone]).Resolution);

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-03")]
    [InlineData("America/St_Johns", "2006-10-28")]
    [InlineData("America/Havana", "2024-11-02")]
    [InlineData("Pacific/Apia", "2011-12-29")]
    [InlineData("America/Mexico_City", "1900-01-01")]
    public void Resolve_Date_TheNanosecondBeforeIsNotLater(string zone, string date)
    {
        var resolved = Due.On(LocalDatePattern.Iso.Parse(date).Value).Resolve(DateTimeZoneProviders.Tzdb[zone]);

        Assert.Equal(resolved.Due.Date, (resolved.OverdueFrom - Duration.Epsilon).InZone(resolved.TimeZone).Date);
        Assert.True(resolved.OverdueFrom.InZone(resolved.TimeZone).Date > resolved.Due.Date);
    }
}
