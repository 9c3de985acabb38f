using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FollowUpKit.Export;

/// <summary>All of a workbook but the contents of its sheets.</summary>
internal static class WorkbookParts
{
    private const string SheetFolder = "xl/worksheets/";

    public static string SheetPath(int number) => FormattableString.Invariant($"{SheetFolder}sheet{number}.xml");

    /// <summary>Adds the parts of a workbook whose sheets are there already.</summary>
    public static void AddTo(ZipArchive archive, IReadOnlyList<string> sheetNames)
    {
        using var bytes = new MemoryStream();
        Write(bytes, sheetNames);
        using var parts = new ZipArchive(bytes, ZipArchiveMode.Read);
        foreach (var part in parts.Entries.Where(part => !part.FullName.StartsWith(SheetFolder, StringComparison.Ordinal)))
        {
            using var from = part.Open();
            using var to = archive.CreateEntry(part.FullName).Open();
            from.CopyTo(to);
        }
    }

    private static void Write(Stream bytes, IReadOnlyList<string> sheetNames)
    {
        using var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = StyleSheet.Create();
        var sheets = sheetNames.Select((name, i) =>
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData());
            return new Sheet { Name = name, SheetId = (uint)i + 1, Id = workbook.GetIdOfPart(part) };
        });
        workbook.Workbook = new Workbook(new Sheets(sheets));
    }
}
