using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>What came of an import.</summary>
internal static class ImportTable
{
    public static IRenderable Of(ImportCounts counts, IReadOnlyList<string> rejectedFiles)
    {
        var table = Tables.Plain().Words("Rows").Numbers("Imported").Numbers("Unchanged").Numbers("Refused");
        table.AddRow(Row("Import_Operations", counts.OperationsImported, counts.OperationsUnchanged, counts.OperationsRefused));
        table.AddRow(Row("Import_FollowUps", counts.FollowUpsImported, counts.FollowUpsUnchanged, counts.FollowUpsRefused));
        return new Rows(rejectedFiles
            .Select(file => new Text(Words.Fill("Import_RejectedFile", ("file", file)), new Style(Color.Red)))
            .Prepend<IRenderable>(table));
    }

    private static string[] Row(string name, params long[] counts) =>
        [Words.Get(name), .. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))];
}
