using FollowUpKit.Laws;
using FsCheck.Xunit;

namespace FollowUpKit.Import.Tests;

/// <summary>What a file of any dialect is read as, and what comes back of it.</summary>
public abstract class DialectLaws : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Property]
    public void Rows_OfAnyTableInAnyDialect_AreThoseOfTheTable(int seed)
    {
        var table = Tables.Random(seed);

        var rows = Open(seed, table).ReadRows().ToList();

        Assert.All(rows, row => Assert.Null(row.GetProblem()));
        Assert.Equal(table.Select(row => Shown(row.Select(Export.Formula.Restore))), rows.Select(row => Shown(row.Values)));
    }

    [Property]
    public void RefusedRows_OfAnyTableInAnyDialect_AreThoseOfTheTableAgain(int seed)
    {
        var source = Open(seed, Tables.Random(seed));
        using (var file = AnnotatedRowsFile.ForRefused(source))
        {
            foreach (var row in source.ReadRows()) file.Add(row, "porque sí", "otra");
        }

        var refused = TableFile.Open(folder.PathOf("deals.refused.csv"));

        Assert.Equal((source.Format.Separator, source.Format.Encoding!.CodePage), (refused.Format.Separator, refused.Format.Encoding!.CodePage));
        Assert.Equal(source.ReadRows().Select(row => Shown(row.Values)), refused.ReadRows().Select(row => Shown(row.Values.Take(source.Columns.Count))));
        Assert.All(refused.ReadRows(), row => Assert.Equal("porque sí; otra", row.Values[^1]));
    }

    private static string Shown(IEnumerable<string> values) => string.Join("¦", values);

    private TableFile Open(int seed, IReadOnlyList<string[]> table)
    {
        var dialect = Dialect.All[(seed & int.MaxValue) % Dialect.All.Count];
        return TableFile.Open(folder.Write("deals.csv", dialect.Write([Tables.Header, .. table])));
    }
}

[PinnedLaws(MaxTest = 300)]
public sealed class PinnedDialectLaws : DialectLaws;

[FreshLaws(MaxTest = 300)]
public sealed class FreshDialectLaws : DialectLaws;
