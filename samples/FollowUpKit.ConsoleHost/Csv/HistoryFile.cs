using System.Collections;
using System.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>
/// One of the two files of a company's history: rows for the importer, read from the file as they are asked for. Each
/// enumeration begins again at the start.
/// </summary>
internal sealed class HistoryFile : IEnumerable<ImportRow>
{
    private readonly string[] header;

    private HistoryFile(string path, string[] header, long length)
    {
        Path = path;
        this.header = header;
        Length = length;
    }

    public string Path { get; }

    /// <summary>The length of the file in bytes.</summary>
    public long Length { get; }

    /// <summary>How many bytes have been read.</summary>
    public long Position { get; private set; }

    /// <summary>Opens a file and checks its header, whose columns may come in any order.</summary>
    /// <exception cref="MisuseException">The file is missing, cannot be opened or has other columns.</exception>
    public static HistoryFile Open(string path, IReadOnlyList<string> columns)
    {
        if (!File.Exists(path)) throw new MisuseException(Words.Fill("Misuse_file", ("file", path)));
        try
        {
            using var stream = OpenRead(path);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var header = new CsvRecords(reader, fieldCount: null).Next()?.Fields.ToArray() ?? [];
            return header.Order(StringComparer.Ordinal).SequenceEqual(columns.Order(StringComparer.Ordinal))
                ? new HistoryFile(path, header, stream.Length)
                : throw new MisuseException(Words.Fill("Misuse_columns", ("file", path), ("columns", string.Join(",", columns))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MisuseException(Words.Fill("Misuse_unreadable", ("file", path), ("message", exception.Message)));
        }
    }

    public IEnumerator<ImportRow> GetEnumerator()
    {
        using var stream = OpenRead(Path);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var records = new CsvRecords(reader, header.Length);
        records.Next();
        while (records.Next() is { } record)
        {
            Position = Math.Max(Position, stream.Position);
            yield return ToRow(record);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static FileStream OpenRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    private ImportRow ToRow(CsvRecord record) => new(
        record.Line,
        header.Zip(record.Fields).Where(field => field.Second.Length > 0).ToDictionary(StringComparer.Ordinal),
        record.Problem,
        source: record.Text);
}
