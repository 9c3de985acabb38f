using System.Globalization;
using SpreadCheetah;

namespace FollowUpKit.Import.Tests;

/// <summary>Refused rows come back in a file like theirs, which can be mended and imported alone.</summary>
public sealed class AnnotatedRowsFileTests : IDisposable
{
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-MX");

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Add_RowWithAFormula_IsHarmlessInTheFile()
    {
        var source = TableFile.Open(folder.Write("deals.csv", "id;name\n1;=cmd|' /C calc'!A0\n"));

        Refuse(source, "no es una venta");

        Assert.Equal(
            ["id;name;Por qué se rechazó", "1;'=cmd|' /C calc'!A0;\"no es una venta; otra\""], File.ReadAllLines(folder.PathOf("deals.refused.csv")));
    }

    [Fact]
    public void Add_RowThatIsNoRecord_KeepsItsText()
    {
        var source = TableFile.Open(folder.Write("deals.csv", "id,name\n1,a,b,c\n2\n"));

        var refused = Refuse(source, "why");

        Assert.Equal([["1,a,b,c", ""], ["2", ""]], refused.ReadRows().Select(row => row.Values.Take(2).ToArray()));
    }

    [Fact]
    public async Task Add_RowsOfWorkbook_GoToAWorkbook()
    {
        var path = folder.PathOf("deals.xlsx");
        await using (var stream = File.Create(path))
        await using (var book = await Spreadsheet.CreateNewAsync(stream))
        {
            await book.StartWorksheetAsync("Ventas");
            await book.AddRowAsync([new Cell("id"), new Cell("name")]);
            await book.AddRowAsync([new Cell("007"), new Cell("=1+1")]);
            await book.FinishAsync();
        }

        var refused = Refuse(TableFile.Open(path), "why");

        Assert.Equal(folder.PathOf("deals.refused.xlsx"), refused.Path);
        Assert.Equal("Ventas", refused.Format.Sheet);
        Assert.Equal(["007", "=1+1", "why; otra"], Assert.Single(refused.ReadRows()).Values);
    }

    [Fact]
    public void Begin_WithoutRows_LeavesNoFile()
    {
        var source = TableFile.Open(folder.Write("deals.csv", "id,name\n1,a\n"));
        folder.Write("deals.refused.csv", "of an earlier run");

        using (var refused = AnnotatedRowsFile.ForRefused(source)) Assert.False(refused.IsWritten);

        Assert.False(File.Exists(folder.PathOf("deals.refused.csv")));
    }

    private static TableFile Refuse(TableFile source, string reason)
    {
        string path;
        using (var refused = AnnotatedRowsFile.ForRefused(source, Spanish))
        {
            foreach (var row in source.ReadRows()) refused.Add(row, reason, "otra");
            path = refused.Path;
        }

        return TableFile.Open(path);
    }
}
