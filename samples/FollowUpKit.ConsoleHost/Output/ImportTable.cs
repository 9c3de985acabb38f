using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>What came of an import.</summary>
internal static class ImportTable
{
    public static IRenderable Of(ImportCounts counts, IReadOnlyList<string> rejectedFiles)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("");
        foreach (var column in new[] { "Import_Imported", "Import_Unchanged", "Import_Refused" })
            table.AddColumn(Words.Get(column), header => header.RightAligned());
        table.AddRow(Row("Import_Operations", counts.OperationsImported, counts.OperationsUnchanged, counts.OperationsRefused));
        table.AddRow(Row("Import_FollowUps", counts.FollowUpsImported, counts.FollowUpsUnchanged, counts.FollowUpsRefused));
        return new Rows(rejectedFiles
            .Select(file => new Text(Words.Fill("Import_RejectedFile", ("file", file)), new Style(Color.Red)))
            .Prepend<IRenderable>(table));
    }

    private static string[] Row(string name, params long[] counts) =>
        [Words.Get(name), .. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))];
}
