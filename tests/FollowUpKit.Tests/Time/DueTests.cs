using NodaTime;

namespace FollowUpKit.Tests;

public sealed class DueTests
{
    private static readonly LocalDate Date = new(2026, 3, 5);

    [Fact]
    public void On_Date_HasNoTimeAndNoZone() => Assert.Equal((Date, null, null), (Due.On(Date).Date, Due.On(Date).Time, Due.On(Date).TimeZone));

    [Fact]
    public void At_HourAndMinute_SameAsLocalDateTime()
    {
        Assert.Equal(Due.At(Date.At(new LocalTime(10, 5))), Due.At(Date, 10, 5));
        Assert.Equal((Date, new LocalTime(10, 5)), (Due.At(Date, 10, 5).Date, Due.At(Date, 10, 5).Time));
    }

    [Fact]
    public void In_Zone_KeepsTheLocalValue() =>
        Assert.Equal((Date, "Europe/Madrid"), (Due.On(Date).WithTimeZone("Europe/Madrid").Date, Due.On(Date).WithTimeZone("Europe/Madrid").TimeZone));

    [Fact]
    public void Resolve_AnotherZone_IsUsedWhateverTheDueSays() => Assert.Equal(
        Due.On(Date).Resolve(DateTimeZone.Utc).OverdueFrom, Due.On(Date).WithTimeZone("Asia/Tokyo").Resolve(DateTimeZone.Utc).OverdueFrom);

    [Fact]
    public void Resolve_Zone_IsToldWithTheDue()
    {
        var resolved = Due.On(Date).Resolve(DateTimeZone.Utc);

        Assert.Equal((Due.On(Date), DateTimeZone.Utc), (resolved.Due, resolved.TimeZone));
    }

    [Fact]
    public void ToString_DateOrTime_IsIso() =>
        Assert.Equal(("2026-03-05", "2026-03-05T09:05"), (Due.On(Date).ToString(), Due.At(Date, 9, 5).WithTimeZone("Europe/Madrid").ToString()));

    [Fact]
    public void On_OtherCalendar_IsTheSameDayInIso() =>
        Assert.Equal(Due.On(new LocalDate(2024, 2, 29)), Due.On(new LocalDate(2024, 2, 29).WithCalendar(CalendarSystem.Julian)));

    [Fact]
    public void At_OtherCalendar_IsTheSameMinuteInIso() => Assert.Equal(
        Due.At(new LocalDateTime(2024, 2, 29, 10, 5)), Due.At(new LocalDateTime(2024, 2, 29, 10, 5).WithCalendar(CalendarSystem.Coptic)));

    [Theory]
    [InlineData(1899, 12, 31)]
    [InlineData(2101, 1, 1)]
    public void On_OutOfRange_ArgumentOutOfRange(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>("date", () => Due.On(new LocalDate(year, month, day)));

    [Theory]
    [InlineData(1900, 1, 1)]
    [InlineData(2100, 12, 31)]
    public void On_EndsOfRange_Accepted(int year, int month, int day) => Assert.Equal(year, Due.On(new LocalDate(year, month, day)).Date.Year);

    [Theory]
    [InlineData(1899, 12, 31)]
    [InlineData(2101, 1, 1)]
    public void At_OutOfRange_ArgumentOutOfRange(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>("local", () => Due.At(new LocalDateTime(year, month, day, 0, 0)));

    [Theory]
    [InlineData(24, 0)]
    [InlineData(-1, 0)]
    public void At_NoSuchHour_ArgumentOutOfRange(int hour, int minute) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(hour), () => Due.At(Date, hour, minute));

    [Theory]
    [InlineData(0, 60)]
    [InlineData(0, -1)]
    public void At_NoSuchMinute_ArgumentOutOfRange(int hour, int minute) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(minute), () => Due.At(Date, hour, minute));

    [Fact]
    public void At_Seconds_ArgumentException() => Assert.Throws<ArgumentException>("local", () => Due.At(new LocalDateTime(2026, 3, 5, 10, 5, 1)));

    [Fact]
    public void At_Nanosecond_ArgumentException() =>
        Assert.Throws<ArgumentException>("local", () => Due.At(new LocalDateTime(2026, 3, 5, 10, 5).PlusNanoseconds(1)));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void In_NoZone_ArgumentException(string? zone) =>
        Assert.Equal("timeZone", Assert.ThrowsAny<ArgumentException>(() => Due.On(Date).WithTimeZone(zone!)).ParamName);

    [Fact]
    public void Constructor_Parts_AreThoseOfTheDue()
    {
        Assert.Equal(Due.On(Date), new Due(Date, null, null));
        Assert.Equal(Due.At(Date, 10, 5).WithTimeZone("Europe/Madrid"), new Due(Date, new LocalTime(10, 5), "Europe/Madrid"));
    }

    [Fact]
    public void Resolve_NoZone_ArgumentNull() => Assert.Throws<ArgumentNullException>("timeZone", () => Due.On(Date).Resolve(null!));
}
