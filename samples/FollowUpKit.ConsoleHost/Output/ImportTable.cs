using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>What came of an import.</summary>
internal static class ImportTable
{
    public static IRenderable Of(ImportAnswer answer)
    {
        var table = Tables.Plain().Words("Rows").Numbers("Imported").Numbers("Unchanged").Numbers("Refused");
        table.AddRow(Row("Import_Operations", answer.Operations));
        table.AddRow(Row("Import_FollowUps", answer.FollowUps));
        return new Rows(
            [
                .. answer.Files.Select(file => new Text(FormOf(file))),
                table,
                .. answer.RepairedFiles.Select(file => new Text(Words.Fill("Import_RepairedFile", ("file", file), ("count", answer.Repairs)))),
                .. answer.RefusedFiles.Select(file => new Text(Words.Fill("Import_RefusedFile", ("file", file)), new Style(Color.Red))),
            ]);
    }

    private static string FormOf(ImportAnswer.FileRead file) =>
        Words.Fill("Import_File", ("file", Path.GetFileName(file.File)), ("form", file.Form))
        + (file.OtherColumns.Count == 0 ? "" : Words.Fill("Import_OtherColumns", ("columns", string.Join(", ", file.OtherColumns))));

    private static string[] Row(string name, ImportAnswer.ImportedRows rows) =>
        [Words.Get(name), .. new[] { rows.Imported, rows.Unchanged, rows.Refused }.Select(count => count.ToString(CultureInfo.InvariantCulture))];
}
