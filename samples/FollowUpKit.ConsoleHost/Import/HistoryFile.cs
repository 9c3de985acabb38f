using System.Collections;
using FollowUpKit.Import;

namespace FollowUpKit.ConsoleHost;

/// <summary>
/// One of the two files of a company's history: rows for the importer, read from the file as they are asked for. Each
/// enumeration begins again at the start.
/// </summary>
internal sealed class HistoryFile : IEnumerable<ImportRow>, IProgress<long>
{
    private readonly IReadOnlyList<(string Column, int Index)> columns;

    private HistoryFile(TableFile table, IReadOnlyList<(string Column, int Index)> columns)
    {
        Table = table;
        this.columns = columns;
        Length = new FileInfo(table.Path).Length;
    }

    public TableFile Table { get; }

    /// <summary>The length of the file in bytes.</summary>
    public long Length { get; }

    /// <summary>How many bytes have been read.</summary>
    public long Position { get; private set; }

    /// <summary>The columns of the file that are left alone.</summary>
    public IEnumerable<string> OtherColumns => Table.Columns.Where((_, index) => columns.All(column => column.Index != index));

    /// <summary>Opens a file and finds its columns, in any case and order.</summary>
    /// <param name="path">The path.</param>
    /// <param name="columns">The columns of a history.</param>
    /// <param name="required">Those that the file must have.</param>
    /// <exception cref="MisuseException">The file is missing, cannot be opened, is no table or lacks a column.</exception>
    public static HistoryFile Open(string path, IReadOnlyList<string> columns, IReadOnlyList<string> required)
    {
        if (!File.Exists(path)) throw new MisuseException(Words.Fill("Misuse_file", ("file", path)));
        try
        {
            var table = TableFile.Open(path);
            var found = columns.Select(column => (Column: column, Index: table.IndexOf(column))).Where(column => column.Index >= 0).ToList();
            var missing = required.Except(found.Select(column => column.Column)).ToList();
            return missing.Count == 0
                ? new HistoryFile(table, found)
                : throw new MisuseException(Words.Fill(
                    "Misuse_columns", ("file", path), ("columns", string.Join(", ", missing)), ("found", string.Join(", ", table.Columns)), ("form", table.Form.Describe())));
        }
        catch (TableFileException error)
        {
            throw new MisuseException(error.GetMessage());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MisuseException(Words.Fill("Misuse_unreadable", ("file", path), ("message", exception.Message)));
        }
    }

    public IEnumerator<ImportRow> GetEnumerator() => Table.Rows(this).Select(ToRow).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IProgress<long>.Report(long value) => Position = Math.Max(Position, value);

    private ImportRow ToRow(TableRow row) => new(
        row.Line,
        columns.Where(column => column.Index < row.Values.Count && row.Values[column.Index].Length > 0)
            .ToDictionary(column => column.Column, column => row.Values[column.Index], StringComparer.Ordinal),
        row.GetProblem(),
        source: row);
}
