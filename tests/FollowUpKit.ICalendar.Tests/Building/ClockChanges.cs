using NodaTime.Text;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>Due times near changes of clocks: the zone, the due time, the DTSTART that is written, and the instant that is meant.</summary>
public static class ClockChanges
{
    public static TheoryData<string, string, string, string> All => new()
    {
        // Forward at two o'clock on 3 April 2022, for the last time, and back at two o'clock on 30 October.
        { "America/Mexico_City", "2022-04-03T01:59", ";TZID=America/Mexico_City:20220403T015900", "2022-04-03T07:59:00Z" },
        { "America/Mexico_City", "2022-04-03T02:30", ";TZID=America/Mexico_City:20220403T033000", "2022-04-03T08:30:00Z" },
        { "America/Mexico_City", "2022-04-03T03:00", ";TZID=America/Mexico_City:20220403T030000", "2022-04-03T08:00:00Z" },
        { "America/Mexico_City", "2022-10-30T00:59", ";TZID=America/Mexico_City:20221030T005900", "2022-10-30T05:59:00Z" },
        { "America/Mexico_City", "2022-10-30T01:30", ":20221030T063000Z", "2022-10-30T06:30:00Z" },
        { "America/Mexico_City", "2022-10-30T02:00", ";TZID=America/Mexico_City:20221030T020000", "2022-10-30T08:00:00Z" },
        { "America/Mexico_City", "2026-07-01T10:00", ";TZID=America/Mexico_City:20260701T100000", "2026-07-01T16:00:00Z" },
        // Forward at two o'clock on 29 March 2026, back at three o'clock on 25 October.
        { "Europe/Madrid", "2026-03-29T01:59", ";TZID=Europe/Madrid:20260329T015900", "2026-03-29T00:59:00Z" },
        { "Europe/Madrid", "2026-03-29T02:30", ";TZID=Europe/Madrid:20260329T033000", "2026-03-29T01:30:00Z" },
        { "Europe/Madrid", "2026-03-29T03:00", ";TZID=Europe/Madrid:20260329T030000", "2026-03-29T01:00:00Z" },
        { "Europe/Madrid", "2026-10-25T01:59", ";TZID=Europe/Madrid:20261025T015900", "2026-10-24T23:59:00Z" },
        { "Europe/Madrid", "2026-10-25T02:30", ":20261025T003000Z", "2026-10-25T00:30:00Z" },
        { "Europe/Madrid", "2026-10-25T03:00", ";TZID=Europe/Madrid:20261025T030000", "2026-10-25T02:00:00Z" },
        // Back by half an hour at two o'clock on 5 April 2026, forward by half an hour on 4 October.
        { "Australia/Lord_Howe", "2026-04-05T01:29", ";TZID=Australia/Lord_Howe:20260405T012900", "2026-04-04T14:29:00Z" },
        { "Australia/Lord_Howe", "2026-04-05T01:45", ":20260404T144500Z", "2026-04-04T14:45:00Z" },
        { "Australia/Lord_Howe", "2026-04-05T02:00", ";TZID=Australia/Lord_Howe:20260405T020000", "2026-04-04T15:30:00Z" },
        { "Australia/Lord_Howe", "2026-07-01T10:00", ";TZID=Australia/Lord_Howe:20260701T100000", "2026-06-30T23:30:00Z" },
        { "Australia/Lord_Howe", "2026-10-04T02:15", ";TZID=Australia/Lord_Howe:20261004T024500", "2026-10-03T15:45:00Z" },
        { "Australia/Lord_Howe", "2026-10-04T02:30", ";TZID=Australia/Lord_Howe:20261004T023000", "2026-10-03T15:30:00Z" },
    };

    public static Due DueAt(string local) => Due.At(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value);
}
