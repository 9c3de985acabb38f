using DocumentFormat.OpenXml.Spreadsheet;

namespace FollowUpKit.Export.Tests;

public sealed class WorkbookTests
{
    [Fact]
    public async Task Sheet_OfAReport_HasAFrozenBoldHeaderWithAFilter()
    {
        using var file = await AgendaAsync();

        var pane = file.Sheet().Descendants<Pane>().Single();
        Assert.Equal((1d, "A2", PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value));
        Assert.Equal("A1:R1048576", file.Sheet().Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.NotNull(file.Styles.Fonts!.Elements<Font>().ElementAt((int)file.FormatOf(file.Cell("Status", 0)).FontId!.Value).Bold);
    }

    [Fact]
    public async Task Columns_OfAReport_HaveWidths()
    {
        using var file = await AgendaAsync();

        var columns = file.Sheet().Descendants<Column>().ToArray();
        Assert.Equal(file.Row(0).Length, columns.Length);
        Assert.All(columns.Zip(file.Row(0)), pair => Assert.True(pair.First.Width!.Value > pair.Second.Length));
    }

    [Theory]
    [InlineData("Days overdue", "4")]
    [InlineData("Follow-up", "1")]
    public async Task Cell_OfANumber_IsANumber(string header, string expected)
    {
        using var file = await AgendaAsync();

        Assert.Equal((null, expected), (file.Cell(header).DataType?.Value, file.Cell(header).CellValue!.Text));
    }

    [Theory]
    [InlineData("Due date", "46087", "yyyy\\-mm\\-dd")]
    [InlineData("Due time", "0.5208333333333334", "hh:mm")]
    // Half past twelve and a minute in Monterrey.
    [InlineData("Overdue from (UTC)", "46087.77152777778", "yyyy\\-mm\\-dd\\ hh:mm")]
    [InlineData("Opened at (UTC)", "46085.75", "yyyy\\-mm\\-dd\\ hh:mm")]
    public async Task Cell_OfADateOrTime_IsAFormattedNumber(string header, string expected, string pattern)
    {
        using var file = await AgendaAsync();

        var cell = file.Cell(header);
        Assert.Equal((null, expected, pattern), (cell.DataType?.Value, cell.CellValue!.Text, file.PatternOf(cell)));
    }

    [Theory]
    [InlineData("Customer", "=Aceros")]
    [InlineData("Subject", "-3 llamadas")]
    [InlineData("Title", "Línea, \"grande\"")]
    [InlineData("Sale", "4711")]
    public async Task Cell_OfText_IsTextAndStaysItWhenEdited(string header, string expected)
    {
        using var file = await AgendaAsync();

        var cell = file.Cell(header);
        Assert.Equal((CellValues.InlineString, expected), (cell.DataType!.Value, cell.InlineString!.InnerText));
        Assert.Equal(49u, file.FormatOf(cell).NumberFormatId!.Value);
    }

    [Fact]
    public async Task Cell_OfWhatIsMissing_IsEmpty()
    {
        using var file = await AgendaAsync();

        Assert.Empty(file.Cell("Due time", 2).ChildElements);
        Assert.Empty(file.Cell("Customer", 2).ChildElements);
    }

    [Theory]
    [InlineData(1, "Overdue", "FFC62828", "FFFFFFFF")]
    [InlineData(2, "In progress", "FFFFD54F", "FF000000")]
    public async Task Cell_OfAStatus_HasItsColors(int row, string label, string ground, string text)
    {
        using var file = await AgendaAsync();

        Assert.Equal(label, file.Cell("Status", row).InnerText);
        Assert.Equal((ground, text), file.ColorsOf(file.Cell("Status", row)));
    }

    [Fact]
    public async Task Cell_OfAConclusion_IsBlue()
    {
        var reports = await Company.OpenAsync();
        using var file = new XlsxFile(await Written.BytesAsync(stream =>
            ReportExport.Conclusions.WriteXlsxAsync(reports.Conclusions().StreamAsync(), stream, Written.English)));

        Assert.Equal(("FF1565C0", "FFFFFFFF"), file.ColorsOf(file.Cell("Status")));
    }

    [Fact]
    public async Task Sheet_Full_GoesOnInAnotherWithItsOwnHeader()
    {
        var reports = await Company.OpenAsync();
        using var file = new XlsxFile(await Written.BytesAsync(stream =>
            ReportExport.SalesControl.WriteXlsxAsync(reports.SalesControl().StreamAsync(), stream, Written.English, 3, default)));

        Assert.Equal(["Sales", "Sales 2"], file.SheetNames);
        Assert.Equal((3, 2), (file.Sheet(0).Descendants<Row>().Count(), file.Sheet(1).Descendants<Row>().Count()));
        Assert.Equal(file.Row(0), file.Row(0, sheet: 1));
        Assert.Equal("4713", file.Row(1, sheet: 1)[2]);
    }

    private static async Task<XlsxFile> AgendaAsync()
    {
        var reports = await Company.OpenAsync();
        return new XlsxFile(await Written.BytesAsync(stream =>
            ReportExport.PendingFollowUps.WriteXlsxAsync(reports.Agenda().StreamAsync(), stream, Written.English)));
    }
}
