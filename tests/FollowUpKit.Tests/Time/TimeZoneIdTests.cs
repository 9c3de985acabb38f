using NodaTime;
using NodaTime.TimeZones;

namespace FollowUpKit.Tests;

public sealed class TimeZoneIdTests
{
    public static TheoryData<string> Ids => [.. DateTimeZoneProviders.Tzdb.Ids];

    public static TheoryData<string> WindowsIds => [.. TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.Keys];

    [Theory]
    // As it is, though IANA links some of them to a neighbour with the same clocks.
    [InlineData("America/Mexico_City", "America/Mexico_City")]
    [InlineData("Europe/Oslo", "Europe/Oslo")]
    [InlineData("Atlantic/Reykjavik", "Atlantic/Reykjavik")]
    [InlineData("UTC", "UTC")]
    [InlineData("Etc/UTC", "Etc/UTC")]
    [InlineData("Etc/GMT+6", "Etc/GMT+6")]
    [InlineData("CST6CDT", "CST6CDT")]
    // In another case.
    [InlineData("america/mexico_city", "America/Mexico_City")]
    [InlineData("EUROPE/OSLO", "Europe/Oslo")]
    [InlineData("utc", "UTC")]
    // Old names.
    [InlineData("Mexico/General", "America/Mexico_City")]
    [InlineData("mexico/bajanorte", "America/Tijuana")]
    [InlineData("US/Pacific", "America/Los_Angeles")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Europe/Kiev", "Europe/Kyiv")]
    [InlineData("Iceland", "Atlantic/Reykjavik")]
    // An abbreviation is no place.
    [InlineData("EST", "EST")]
    [InlineData("CET", "CET")]
    [InlineData("GMT", "GMT")]
    // Windows.
    [InlineData("Central Standard Time (Mexico)", "America/Mexico_City")]
    [InlineData("pacific standard time (mexico)", "America/Tijuana")]
    [InlineData("India Standard Time", "Asia/Kolkata")]
    [InlineData("Greenwich Standard Time", "Atlantic/Reykjavik")]
    // Links to a zone of another country: the id of its own.
    [InlineData("Africa/Asmera", "Africa/Asmara")]
    [InlineData("Africa/Timbuktu", "Africa/Bamako")]
    [InlineData("America/Coral_Harbour", "America/Atikokan")]
    [InlineData("America/Virgin", "America/St_Thomas")]
    [InlineData("Atlantic/Jan_Mayen", "Europe/Oslo")]
    [InlineData("Pacific/Ponape", "Pacific/Pohnpei")]
    [InlineData("Pacific/Truk", "Pacific/Chuuk")]
    [InlineData("Pacific/Yap", "Pacific/Chuuk")]
    public void FindTimeZoneId_Spelling_IdOfToday(string given, string stored) => Assert.Equal(stored, LocalCalendar.Default.FindTimeZoneId(given));

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("Monterrey")]
    [InlineData("UTC+03")]
    [InlineData("Central Standard Time (mexico")]
    [InlineData(" America/Mexico_City")]
    [InlineData("")]
    public void FindTimeZoneId_NoZone_Null(string given) => Assert.Null(LocalCalendar.Default.FindTimeZoneId(given));

    [Theory]
    [MemberData(nameof(Ids))]
    public void FindTimeZoneId_EveryIdOfIana_IsThereHasTheSameClocksAndIsFound(string id)
    {
        var stored = LocalCalendar.Default.FindTimeZoneId(id)!;

        Assert.Equal(stored, LocalCalendar.Default.FindTimeZoneId(stored));
        Assert.Equal(Clocks(id), Clocks(stored));
    }

    [Theory]
    [MemberData(nameof(WindowsIds))]
    public void FindTimeZoneId_EveryIdOfWindows_IsThere(string id) =>
        Assert.NotNull(LocalCalendar.Default.FindTimeZone(LocalCalendar.Default.FindTimeZoneId(id)!));

    [Theory]
    // A provider that does not know the name of today keeps its own, and one that knows no other takes it.
    [InlineData("Europe/Kiev", "Europe/Kiev", "Europe/Kiev")]
    [InlineData("Europe/Kiev", "europe/kiev", "Europe/Kiev")]
    [InlineData("Europe/Kiev", "Europe/Kyiv", null)]
    [InlineData("Europe/Kyiv", "Europe/Kiev", "Europe/Kyiv")]
    [InlineData("Test/Place", "test/place", "Test/Place")]
    [InlineData("Test/Place", "America/Mexico_City", null)]
    public void FindTimeZoneId_OtherProvider_AsItKnowsIt(string known, string given, string? stored)
    {
        var source = new DateTimeZoneCache(new NodaTime.Testing.TimeZones.FakeDateTimeZoneSource.Builder
        {
            new NodaTime.Testing.TimeZones.SingleTransitionDateTimeZone(Instant.FromUtc(2026, 1, 1, 0, 0), Offset.Zero, Offset.FromHours(1), known),
        }.Build());

        Assert.Equal(stored, new LocalCalendar(source).FindTimeZoneId(given));
    }

    [Theory]
    [InlineData("America/Mexico_Cit", "America/Mexico_City")]
    [InlineData("America/Mexico City", "America/Mexico_City")]
    [InlineData("Monterrey", "America/Monterrey")]
    [InlineData("tijuana", "America/Tijuana")]
    [InlineData("Mérida", "America/Merida")]
    [InlineData("Europe/Madird", "Europe/Madrid")]
    [InlineData("Mexico/Generl", "America/Mexico_City")]
    [InlineData("Central Standard Time (mexico", "America/Mexico_City")]
    // Nothing is near.
    [InlineData("Mars/Olympus", "America/Mexico_City")]
    [InlineData("", "America/Mexico_City")]
    public void NearestTimeZoneId_Typo_WhatWasMeant(string given, string nearest) => Assert.Equal(nearest, LocalCalendar.Default.NearestTimeZoneId(given));

    private static List<(Instant? Start, Offset Offset)> Clocks(string id) =>
    [
        .. DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(new Interval(Instant.FromUtc(2025, 1, 1, 0, 0), Instant.FromUtc(2050, 1, 1, 0, 0)))
            .Select(interval => (interval.HasStart ? interval.Start : (Instant?)null, interval.WallOffset)),
    ];
}
