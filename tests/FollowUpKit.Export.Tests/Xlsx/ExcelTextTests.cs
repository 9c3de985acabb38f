using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;

namespace FollowUpKit.Export.Tests;

public sealed class ExcelTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("two\r\nlines", "two_x000D_\nlines")]
    [InlineData("_x000D_", "_x005F_x000D_")]
    [InlineData("_x00g0_", "_x00g0_")]
    [InlineData("__x00AF_", "__x005F_x00AF_")]
    [InlineData("\uFFFE\uFFFF", "_xFFFE__xFFFF_")]
    [InlineData("\u0001", "_x0001_")]
    [InlineData(" a b ", "_x0020_a b_x0020_")]
    [InlineData("\n", "_x000A_")]
    [InlineData("😀 _ x", "😀 _ x")]
    public void Of_Text_EscapesWhatXmlDoesNotKeep(string text, string expected) => Assert.Equal(expected, ExcelText.Of(text));

    [Theory]
    [InlineData("  blanks around  ")]
    [InlineData("<a href=\"x\">&amp;</a>")]
    [InlineData("two\nlines")]
    [InlineData("\uFFFE")]
    public async Task Sheet_WithText_KeepsIt(string text)
    {
        using var file = await FileOfAsync(cells => cells.Text(text));

        Assert.Equal([ExcelText.Of(text)], file.Row(1));
    }

    [Fact]
    public async Task Sheet_WithAnInstantBefore1900_HasItAsText()
    {
        using var file = await FileOfAsync(cells => cells.Utc(Instant.FromUtc(1899, 12, 31, 23, 59)));

        Assert.Equal(["1899-12-31T23:59:00Z"], file.Row(1));
        Assert.Equal(CellValues.InlineString, file.Cell("Head").DataType!.Value);
    }

    private static async Task<XlsxFile> FileOfAsync(Action<ICells> write)
    {
        using var bytes = new MemoryStream();
        using var book = await XlsxBook.CreateAsync(bytes, "Sheet", [new Header("Head", 10)], XlsxBook.MaxRows, Written.English, default);
        write(book);
        await book.EndRowAsync(default);
        await book.CompleteAsync(default);
        return new XlsxFile(bytes.ToArray());
    }
}
