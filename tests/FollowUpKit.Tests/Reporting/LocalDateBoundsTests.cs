using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

public sealed class LocalDateBoundsTests
{
    private static readonly LocalDate[] Dates = [new(1900, 1, 2), new(1969, 9, 30), new(1993, 8, 21), new(1994, 12, 31), new(2011, 12, 30), new(2026, 3, 29), new(2100, 12, 30)];

    public static TheoryData<string> Zones { get; } = [.. DateTimeZoneProviders.Tzdb.Ids];

    [Theory]
    [MemberData(nameof(Zones))]
    public void EarliestInstant_EachZone_HasThatDateOrAnEarlierOne(string zone) =>
        Assert.All(Dates, date => Assert.True(DateAt(LocalDateBounds.EarliestInstant(date) - Duration.Epsilon, zone) < date));

    [Theory]
    [MemberData(nameof(Zones))]
    public void LatestInstant_EachZone_HasALaterDate(string zone) =>
        Assert.All(Dates, date => Assert.True(DateAt(LocalDateBounds.LatestInstant(date), zone) > date));

    [Theory]
    [MemberData(nameof(Zones))]
    public void EarliestDate_EachZone_IsNotAfterItsOwn(string zone) =>
        Assert.All(Enumerable.Range(0, 48), hours =>
        {
            var instant = LocalDateBounds.EarliestInstant(Dates[^2]) + Duration.FromHours(hours);
            Assert.InRange(DateAt(instant, zone), LocalDateBounds.EarliestDate(instant), LocalDateBounds.EarliestDate(instant).PlusDays(2));
        });

    private static LocalDate DateAt(Instant instant, string zone) => instant.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
}
