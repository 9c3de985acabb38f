using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>What came of an import.</summary>
internal static class ImportTable
{
    public static IRenderable Of(ImportAnswer answer) => new Rows(
        [
            .. answer.Files.Select(file => new Text(FormatOf(file))),
            CountsOf(answer),
            .. Remarks(answer, "Import_RepairedFile", file => file.RepairedFile, Style.Plain),
            .. Remarks(answer, "Import_LeftAloneFile", file => file.LeftAloneFile, new Style(Color.Yellow)),
            .. Remarks(answer, "Import_RefusedFile", file => file.RefusedFile, new Style(Color.Red)),
        ]);

    public static IRenderable CountsOf(ImportAnswer answer)
    {
        var table = Tables.Plain().Words("Rows").Numbers("Imported").Numbers("Updated").Numbers("Unchanged").Numbers("LeftAlone").Numbers("Refused");
        table.AddRow(Row(Words.Get("Import_Operations"), answer.Operations));
        table.AddRow(Row(Words.Get("Import_FollowUps"), answer.FollowUps));
        foreach (var file in answer.Files) table.AddRow(Row(Path.GetFileName(file.File), file.Rows));
        return table;
    }

    public static string FormatOf(ImportAnswer.FileRead file) =>
        Words.Fill("Import_File", ("file", Path.GetFileName(file.File)), ("format", file.Format))
        + (file.OtherColumns.Count == 0 ? "" : Words.Fill("Import_OtherColumns", ("columns", string.Join(", ", file.OtherColumns))));

    private static IEnumerable<Text> Remarks(ImportAnswer answer, string words, Func<ImportAnswer.FileRead, string?> pathOf, Style style) => answer.Files
        .Select(pathOf).OfType<string>()
        .Select(path => new Text(Words.Fill(words, ("file", path), ("count", answer.Repairs)), style));

    private static string[] Row(string name, ImportAnswer.ImportedRows rows) =>
    [
        Markup.Escape(name),
        .. new[] { rows.Imported, rows.Updated, rows.Unchanged, rows.LeftAlone, rows.Refused }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
    ];
}
