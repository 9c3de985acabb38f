using System.Text;

namespace FollowUpKit.Import.Tests;

/// <summary>CSV as the programs of this world write it.</summary>
public sealed class DialectTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public static TheoryData<int> Dialects { get; } = [.. Enumerable.Range(0, Dialect.All.Count)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Open_OfDialect_FindsAndTellsIt(int index)
    {
        var dialect = Dialect.All[index];

        var format = Open(dialect, [["D-1", "Cotización", "¿Qué le pareció?"]]).Format;

        Assert.Equal(dialect.Separator, format.Separator);
        Assert.Equal(dialect.Encoding.GetPreamble().Length > 0, format.HasByteOrderMark);
        Assert.Equal(dialect.Encoding == Encoding.Latin1 ? "windows-1252" : dialect.Encoding.WebName, format.Encoding!.WebName);
        Assert.Contains(format.Encoding.WebName, format.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_OfAnyCaseAndOrderWithEmptyOnesBehind_AreFound()
    {
        var file = TableFile.Open(folder.Write("deals.csv", " Title ,DEAL id,Extra,,\nChairs,D-1,,,\n,,,,\nDesks,D-2,x,,\n\n"));

        Assert.Equal(["Title", "DEAL id", "Extra"], file.Columns);
        Assert.Equal((1, 0, -1), (file.IndexOf("deal ID"), file.IndexOf("title "), file.IndexOf("Customer")));
        Assert.Equal([(2, "D-1"), (4, "D-2")], file.ReadRows().Select(row => (row.Line, row.Values[1])));
        Assert.All(file.ReadRows(), row => Assert.False(row.HasProblem));
    }

    [Fact]
    public void Open_WithNamedEncodingAndSeparator_ReadsByThem()
    {
        var path = folder.Write("deals.csv", "id;título,x\n1;año,y\n");

        var file = TableFile.Open(path, new TableFileOptions { Encoding = Encoding.Latin1, Separator = ',' });

        Assert.Equal(2, file.Columns.Count);
        Assert.Equal("iso-8859-1", file.Format.Encoding!.WebName);
        Assert.Equal("1;aÃ±o", Assert.Single(file.ReadRows()).Values[0]);
    }

    /// <summary>A few rows that come from elsewhere do not spoil the letters of all others.</summary>
    [Fact]
    public void Rows_OfUtf8WithARowOfAnotherEncoding_OnlyThatHasAProblem()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("id,name\n1,Núñez\n2,Peña\n"), .. Dialect.Windows1252.GetBytes("3,Ibáñez\n"), .. Encoding.UTF8.GetBytes("4,Muñoz\n")];

        var rows = TableFile.Open(folder.Write("people.csv", content)).ReadRows().ToList();

        Assert.Equal([false, false, true, false], rows.Select(row => row.HasProblem));
        Assert.Equal("Muñoz", rows[3].Values[1]);
    }

    [Fact]
    public void Rows_MoreThanOneReport_TellProgressUpToTheLength()
    {
        var path = folder.Write("many.csv", "id,name\n" + string.Concat(Enumerable.Range(1, 50_000).Select(id => $"{id},Name {id}\n")));
        var told = new Told();

        Assert.Equal(50_000, TableFile.Open(path).ReadRows(told).Count());

        Assert.True(told.Positions.Count > 2);
        Assert.Equal(told.Positions.Order(), told.Positions);
        Assert.Equal(new FileInfo(path).Length, told.Positions[^1]);
    }

    private TableFile Open(Dialect dialect, IReadOnlyList<string[]> table) => TableFile.Open(folder.Write("deals.csv", dialect.Write([Tables.Header, .. table])));

    private sealed class Told : IProgress<long>
    {
        public List<long> Positions { get; } = [];

        public void Report(long value) => Positions.Add(value);
    }
}
