using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Tests;

/// <summary>Texts are read digit by digit as the patterns read them, or left to the patterns.</summary>
public sealed class IsoDigitsTests
{
    [Theory]
    [InlineData("2026-03-05T10:05")]
    [InlineData("2026-03-05 10:05")]
    [InlineData("2024-02-29T23:59")]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T00:00")]
    [InlineData("2026-02-29T10:05")]
    [InlineData("2026-13-05T10:05")]
    [InlineData("2026-00-05T10:05")]
    [InlineData("2026-03-00T10:05")]
    [InlineData("2026-03-05T24:00")]
    [InlineData("2026-03-05T10:60")]
    [InlineData("0000-03-05T10:05")]
    [InlineData("-026-03-05T10:05")]
    [InlineData("20\u0662\u0666-03-05T10:05")]
    [InlineData("2026-3-05T10:050")]
    [InlineData("2026/03/05T10:05")]
    [InlineData("2026-03-05T10.05")]
    [InlineData("2026-03-05x10:05")]
    [InlineData("2026-03-05T1a:05")]
    [InlineData("2026-03-05T+1:05")]
    [InlineData("")]
    public void DateTime_Text_AsThePatternReadsIt(string text)
    {
        var pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text.Length > 10 ? text[..10] + text[10..].Replace(' ', 'T') : text);
        var isReadable = pattern.Success && pattern.Value.Year > 0 && !text.Contains("24:", StringComparison.Ordinal);

        Assert.Equal(isReadable ? pattern.Value : null, IsoDigits.DateTime(text));
        if (text.Length < 16) return;
        Assert.Equal(isReadable ? LocalDatePattern.Iso.Parse(text[..10]).Value : null, isReadable ? IsoDigits.Date(text[..10]) : null);
    }

    [Property]
    public bool DateTime_AnyMinute_IsRead(ushort day, ushort minute)
    {
        var local = new LocalDate(1900, 1, 1).PlusDays(day) + LocalTime.FromMinutesSinceMidnight(minute % 1440);
        var text = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(local);
        return IsoDigits.DateTime(text) == local && IsoDigits.Date(text[..10]) == local.Date && IsoDigits.Time(text[11..]) == local.TimeOfDay;
    }
}
