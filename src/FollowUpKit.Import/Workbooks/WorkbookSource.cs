using System.Diagnostics.CodeAnalysis;
using System.Text;
using ExcelDataReader;
using FollowUpKit.Export;

namespace FollowUpKit.Import;

/// <summary>A sheet of an Excel workbook.</summary>
internal sealed class WorkbookSource : ITableSource
{
    private readonly string _path;

    // The library asks for code pages that .NET does not have without it.
    static WorkbookSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private WorkbookSource(string path, string sheet, IReadOnlyList<string> columns)
    {
        _path = path;
        Format = TableFormat.OfWorkbook(sheet);
        Columns = columns;
    }

    public TableFormat Format { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <exception cref="TableFileException">The workbook cannot be read, or has no such sheet, row or header.</exception>
    public static WorkbookSource Open(string path, TableFileOptions options) => OrUnreadable(path, () =>
    {
        using var stream = SharedFile.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var hasSheet = false;
        do
        {
            if (options.Sheet is not null && !string.Equals(reader.Name, options.Sheet, StringComparison.OrdinalIgnoreCase)) continue;
            hasSheet = true;
            if (ReadRow(reader) is not { } cells) continue;
            return Header.Names(cells) is { Count: > 0 } names
                ? new WorkbookSource(path, reader.Name, names)
                : throw new TableFileException(TableFileProblem.NoHeader, path);
        }
        while (reader.NextResult());

        throw new TableFileException(hasSheet ? TableFileProblem.Empty : TableFileProblem.NoSuchSheet, path, options.Sheet);
    });

    public IEnumerable<TableRow> Rows(IProgress<long>? progress)
    {
        using var stream = SharedFile.OpenRead(_path);
        using var reader = OrUnreadable(_path, () => OpenSheet(stream));
        while (OrUnreadable(_path, () => ReadRow(reader)) is { } cells)
            yield return new TableRow(reader.Depth + 1, Fitted(cells), text: null, problem: null);
        progress?.Report(stream.Length);
    }

    /// <summary>Behind the header of the sheet.</summary>
    private IExcelDataReader OpenSheet(Stream stream)
    {
        var reader = ExcelReaderFactory.CreateReader(stream);
        while (reader.Name != Format.Sheet && reader.NextResult())
        {
        }

        ReadRow(reader);
        return reader;
    }

    /// <summary>The cells of the next row that is not blank; null behind the last.</summary>
    private static string[]? ReadRow(IExcelDataReader reader)
    {
        while (reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => CellText.Of(reader.GetValue(i), reader.GetNumberFormatString(i)))];
            if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) return cells;
        }

        return null;
    }

    private string[] Fitted(string[] cells)
    {
        Array.Resize(ref cells, Columns.Count);
        for (var i = 0; i < cells.Length; i++) cells[i] = cells[i] is { } cell ? Formula.Restore(cell) : "";
        return cells;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The library throws whatever a damaged file leads to.")]
    private static T OrUnreadable<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not (TableFileException or FileNotFoundException or UnauthorizedAccessException or OutOfMemoryException))
        {
            throw new TableFileException(TableFileProblem.UnreadableWorkbook, path, innerException: error);
        }
    }
}
