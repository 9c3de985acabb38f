using NodaTime;

namespace FollowUpKit.Export.Tests;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("comma, here", "\"comma, here\"")]
    [InlineData("a \"quote\"", "\"a \"\"quote\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("semi;colon", "semi;colon")]
    [InlineData("ñandú 😀", "ñandú 😀")]
    [InlineData("=1,2", "\"'=1,2\"")]
    public void Text_Written_IsQuotedAsRfc4180Has(string? text, string expected) => Assert.Equal(expected, CellOf(cells => cells.Text(text)));

    [Fact]
    public void Whole_Negative_StaysANumber() => Assert.Equal("-3", CellOf(cells => cells.Whole(-3)));

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(1234567.5, "1234567.5")]
    [InlineData(2.0 / 3, "0.6666666666666666")]
    [InlineData(null, "")]
    public void Number_Written_HasAPoint(double? number, string expected) => Assert.Equal(expected, CellOf(cells => cells.Number(number)));

    [Fact]
    public void Share_Written_IsFromZeroToOne() => Assert.Equal("0.875", CellOf(cells => cells.Share(0.875)));

    [Fact]
    public void Date_Written_IsIso() => Assert.Equal("2026-03-06", CellOf(cells => cells.Date(new LocalDate(2026, 3, 6))));

    [Fact]
    public void Time_Written_IsHoursAndMinutes() => Assert.Equal("09:05", CellOf(cells => cells.Time(new LocalTime(9, 5))));

    [Fact]
    public void Local_Written_IsIsoWithoutOffset() =>
        Assert.Equal("2026-03-06T09:05", CellOf(cells => cells.Local(new LocalDateTime(2026, 3, 6, 9, 5))));

    [Fact]
    public void Utc_Written_IsIsoToItsLastDigit() => Assert.Equal(
        "2026-03-06T09:05:01.000002Z", CellOf(cells => cells.Utc(Instant.FromUtc(2026, 3, 6, 9, 5, 1).PlusNanoseconds(2000))));

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public void Fact_Written_IsTrueOrFalse(bool fact, string expected) => Assert.Equal(expected, CellOf(cells => cells.Fact(fact)));

    [Fact]
    public void Status_InSpanish_IsItsLabel() => Assert.Equal("Seguimiento atrasado", CellOf(cells => cells.Status(FollowUpStatus.Overdue)));

    private static string CellOf(Action<ICells> write)
    {
        using var bytes = new MemoryStream();
        using var sheet = new CsvSheet(bytes, [new Header("Head", 10), new Header("Tail", 10)], Written.Spanish);
        write(sheet);
        sheet.Whole(7);
        sheet.EndRow();
        sheet.Complete();
        return Written.Text(bytes.ToArray())["Head,Tail\r\n".Length..^",7\r\n".Length];
    }
}
