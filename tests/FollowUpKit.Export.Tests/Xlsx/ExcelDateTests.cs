using NodaTime;

namespace FollowUpKit.Export.Tests;

public sealed class ExcelDateTests
{
    [Theory]
    [InlineData(1900, 1, 1, 1)]
    [InlineData(1900, 2, 28, 59)]
    // Excel has a 29 February 1900, its day 60.
    [InlineData(1900, 3, 1, 61)]
    [InlineData(1970, 1, 1, 25569)]
    [InlineData(2100, 12, 31, 73415)]
    public void Of_Date_CountsAsExcelDoes(int year, int month, int day, int expected) =>
        Assert.Equal(expected, ExcelDate.Of(new LocalDate(year, month, day)));

    [Fact]
    public void Of_LocalDateTime_IsDayAndPartOfIt() => Assert.Equal(25569.25, ExcelDate.Of(new LocalDateTime(1970, 1, 1, 6, 0)));
}
