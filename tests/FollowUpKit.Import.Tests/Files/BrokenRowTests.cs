using System.Globalization;

namespace FollowUpKit.Import.Tests;

/// <summary>A broken row costs no other, and nothing of it is lost.</summary>
public sealed class BrokenRowTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2,\"never closed", "quotation mark is opened")]
    [InlineData("2,stray \"quote\" here", "stands inside a field")]
    [InlineData("2,\"closed\" too early", "stands inside a field")]
    [InlineData("2", "1 fields where 2 are expected")]
    [InlineData("2,two,three", "3 fields where 2 are expected")]
    public void Rows_AfterABrokenOne_AreRead(string broken, string problem)
    {
        var rows = TableFile.Open(folder.Write("deals.csv", $"id,name\n1,one\n{broken}\n3,\"three\nof two lines\"\n4,four\n")).ReadRows().ToList();

        Assert.Equal([2L, 3, 4, 6], rows.Select(row => row.Line));
        Assert.Equal([false, true, false, false], rows.Select(row => row.HasProblem));
        Assert.Contains(problem, rows[1].GetProblem(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.NotEqual(rows[1].GetProblem(CultureInfo.GetCultureInfo("en")), rows[1].GetProblem(CultureInfo.GetCultureInfo("es-MX")));
        Assert.Equal(broken, rows[1].Text);
        Assert.Equal("three\nof two lines", rows[2].Values[1]);
    }

    [Theory]
    [InlineData("", TableFileProblem.Empty)]
    [InlineData("\n\n", TableFileProblem.NoHeader)]
    [InlineData(",,\n1,2,3\n", null)]
    [InlineData("<html><table><tr><td>id</td></tr></table></html>", TableFileProblem.WebPage)]
    [InlineData("PK\u0003\u0004 damaged", TableFileProblem.UnreadableWorkbook)]
    public void Open_OfWhatIsNoTable_TellsWhy(string content, TableFileProblem? problem)
    {
        var path = folder.Write("deals.xls", content);

        if (problem is null)
        {
            Assert.Equal(["1", "2", "3"], TableFile.Open(path).Columns);
            return;
        }

        var error = Assert.Throws<TableFileException>(() => TableFile.Open(path));
        Assert.Equal(problem, error.Problem);
        Assert.Contains("deals.xls", error.GetMessage(CultureInfo.GetCultureInfo("es")), StringComparison.Ordinal);
        Assert.NotEqual(error.Message, error.GetMessage(CultureInfo.GetCultureInfo("es")));
    }

    [Fact]
    public void IndexOf_RepeatedColumn_Refused()
    {
        var file = TableFile.Open(folder.Write("deals.csv", "id,Name,name\n1,a,b\n"));

        Assert.Equal(0, file.IndexOf("id"));
        Assert.Equal(TableFileProblem.RepeatedColumn, Assert.Throws<TableFileException>(() => file.IndexOf("name")).Problem);
    }
}
