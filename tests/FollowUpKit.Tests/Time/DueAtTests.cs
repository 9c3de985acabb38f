using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Tests;

/// <summary>From when a follow-up that is due at a time is overdue: one minute after it. Worked out apart, from all offsets of the zone.</summary>
public sealed class DueAtTests
{
    [Theory]
    // An ordinary time.
    [InlineData("America/Mexico_City", "2026-03-03T10:00", "2026-03-03T16:01:00Z", LocalResolution.Exact)]
    [InlineData("Etc/UTC", "2026-03-03T00:00", "2026-03-03T00:01:00Z", LocalResolution.Exact)]
    [InlineData("Etc/UTC", "2026-03-03T23:59", "2026-03-04T00:00:00Z", LocalResolution.Exact)]
    [InlineData("Asia/Kathmandu", "2026-03-03T10:00", "2026-03-03T04:16:00Z", LocalResolution.Exact)]
    // Spring: in the gap, and on either side of it.
    [InlineData("Europe/Madrid", "2026-03-29T01:59", "2026-03-29T01:00:00Z", LocalResolution.Exact)]
    [InlineData("Europe/Madrid", "2026-03-29T02:00", "2026-03-29T01:01:00Z", LocalResolution.MovedForward)]
    [InlineData("Europe/Madrid", "2026-03-29T02:30", "2026-03-29T01:31:00Z", LocalResolution.MovedForward)]
    [InlineData("Europe/Madrid", "2026-03-29T02:59", "2026-03-29T02:00:00Z", LocalResolution.MovedForward)]
    [InlineData("Europe/Madrid", "2026-03-29T03:00", "2026-03-29T01:01:00Z", LocalResolution.Exact)]
    [InlineData("America/New_York", "2026-03-08T01:59", "2026-03-08T07:00:00Z", LocalResolution.Exact)]
    [InlineData("America/New_York", "2026-03-08T02:30", "2026-03-08T07:31:00Z", LocalResolution.MovedForward)]
    [InlineData("America/New_York", "2026-03-08T03:00", "2026-03-08T07:01:00Z", LocalResolution.Exact)]
    // Autumn: in the overlap, and on either side of it.
    [InlineData("Europe/Madrid", "2026-10-25T01:59", "2026-10-25T00:00:00Z", LocalResolution.Exact)]
    [InlineData("Europe/Madrid", "2026-10-25T02:00", "2026-10-25T00:01:00Z", LocalResolution.EarlierOfTwo)]
    [InlineData("Europe/Madrid", "2026-10-25T02:59", "2026-10-25T01:00:00Z", LocalResolution.EarlierOfTwo)]
    [InlineData("Europe/Madrid", "2026-10-25T03:00", "2026-10-25T02:01:00Z", LocalResolution.Exact)]
    [InlineData("America/New_York", "2026-11-01T00:59", "2026-11-01T05:00:00Z", LocalResolution.Exact)]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T05:31:00Z", LocalResolution.EarlierOfTwo)]
    [InlineData("America/New_York", "2026-11-01T02:00", "2026-11-01T07:01:00Z", LocalResolution.Exact)]
    // Half an hour.
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:29", "2026-04-04T14:30:00Z", LocalResolution.Exact)]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:46:00Z", LocalResolution.EarlierOfTwo)]
    [InlineData("Australia/Lord_Howe", "2026-04-05T02:00", "2026-04-04T15:31:00Z", LocalResolution.Exact)]
    [InlineData("Australia/Lord_Howe", "2026-10-04T01:59", "2026-10-03T15:30:00Z", LocalResolution.Exact)]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:46:00Z", LocalResolution.MovedForward)]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:30", "2026-10-03T15:31:00Z", LocalResolution.Exact)]
    // A missing midnight moves forward too.
    [InlineData("America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T03:01:00Z", LocalResolution.MovedForward)]
    [InlineData("America/Sao_Paulo", "2018-11-04T00:30", "2018-11-04T03:31:00Z", LocalResolution.MovedForward)]
    [InlineData("America/Sao_Paulo", "2018-11-03T23:59", "2018-11-04T03:00:00Z", LocalResolution.Exact)]
    [InlineData("America/Havana", "2024-03-10T00:15", "2024-03-10T05:16:00Z", LocalResolution.MovedForward)]
    [InlineData("Asia/Beirut", "2022-03-27T00:00", "2022-03-26T22:01:00Z", LocalResolution.MovedForward)]
    [InlineData("Africa/Cairo", "2024-04-26T00:59", "2024-04-25T23:00:00Z", LocalResolution.MovedForward)]
    // The last hour of a day comes twice.
    [InlineData("America/Sao_Paulo", "2018-02-17T23:30", "2018-02-18T01:31:00Z", LocalResolution.EarlierOfTwo)]
    [InlineData("Asia/Beirut", "2022-10-29T23:00", "2022-10-29T20:01:00Z", LocalResolution.EarlierOfTwo)]
    [InlineData("America/Havana", "2024-11-03T00:30", "2024-11-03T04:31:00Z", LocalResolution.EarlierOfTwo)]
    [InlineData("America/St_Johns", "2006-10-29T00:00", "2006-10-29T02:31:00Z", LocalResolution.EarlierOfTwo)]
    // In a skipped day it moves to the next one.
    [InlineData("Pacific/Apia", "2011-12-30T10:00", "2011-12-30T20:01:00Z", LocalResolution.MovedForward)]
    [InlineData("Pacific/Apia", "2011-12-29T23:59", "2011-12-30T10:00:00Z", LocalResolution.Exact)]
    [InlineData("Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:01:00Z", LocalResolution.Exact)]
    [InlineData("Pacific/Kwajalein", "1993-08-21T10:00", "1993-08-21T22:01:00Z", LocalResolution.MovedForward)]
    // A day comes twice.
    [InlineData("Pacific/Kwajalein", "1969-09-30T00:30", "1969-09-29T13:31:00Z", LocalResolution.Exact)]
    [InlineData("Pacific/Kwajalein", "1969-09-30T12:00", "1969-09-30T01:01:00Z", LocalResolution.EarlierOfTwo)]
    // Mexico before and after October 2022.
    [InlineData("America/Mexico_City", "2022-04-03T02:30", "2022-04-03T08:31:00Z", LocalResolution.MovedForward)]
    [InlineData("America/Mexico_City", "2022-07-15T10:00", "2022-07-15T15:01:00Z", LocalResolution.Exact)]
    [InlineData("America/Mexico_City", "2022-10-30T01:30", "2022-10-30T06:31:00Z", LocalResolution.EarlierOfTwo)]
    [InlineData("America/Mexico_City", "2023-04-02T02:30", "2023-04-02T08:31:00Z", LocalResolution.Exact)]
    [InlineData("America/Mexico_City", "2023-07-15T10:00", "2023-07-15T16:01:00Z", LocalResolution.Exact)]
    [InlineData("America/Tijuana", "2023-03-12T02:30", "2023-03-12T10:31:00Z", LocalResolution.MovedForward)]
    // Both ends of what is allowed.
    [InlineData("Etc/UTC", "1900-01-01T00:00", "1900-01-01T00:01:00Z", LocalResolution.Exact)]
    [InlineData("America/Mexico_City", "1900-01-01T00:00", "1900-01-01T06:37:36Z", LocalResolution.Exact)]
    [InlineData("America/Mexico_City", "2100-12-31T23:59", "2101-01-01T06:00:00Z", LocalResolution.Exact)]
    [InlineData("Pacific/Kiritimati", "2100-12-31T23:59", "2100-12-31T10:00:00Z", LocalResolution.Exact)]
    [InlineData("Etc/GMT+12", "2100-12-31T23:59", "2101-01-01T12:00:00Z", LocalResolution.Exact)]
    public void Resolve_Time_OverdueOneMinuteAfterIt(string zone, string local, string overdueFrom, LocalResolution resolution)
    {
        var resolved = Due.At(LocalDateTimePattern.GeneralIso.Parse($"{local}:00").Value).Resolve(DateTimeZoneProviders.Tzdb[zone]);

        Assert.Equal((overdueFrom, resolution), (InstantPattern.General.Format(resolved.OverdueFrom), resolved.Resolution));
    }
}
