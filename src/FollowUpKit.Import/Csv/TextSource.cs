using System.Text;
using CsvHelper;
using FollowUpKit.Export;

namespace FollowUpKit.Import;

/// <summary>A CSV file.</summary>
internal sealed class TextSource : ITableSource
{
    private const int Sample = 65536;
    private const int RowsBetweenReports = 1000;
    private const string SeparatorHint = "sep=";

    private readonly string _path;
    private readonly bool _hasHint;

    private TextSource(string path, TableFormat format, bool hasHint, IReadOnlyList<string> columns)
    {
        _path = path;
        Format = format;
        _hasHint = hasHint;
        Columns = columns;
    }

    public TableFormat Format { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <exception cref="TableFileException">The file is empty or has no header.</exception>
    public static TextSource Open(string path, TableFileOptions options)
    {
        var (encoding, hasMark) = FindEncoding(path, options.Encoding);
        var beginning = ReadBeginning(path, encoding);
        var hint = HintOf(beginning);
        var separator = options.Separator ?? hint ?? FindSeparator(beginning);
        using var reader = Read(path, encoding);
        var lines = new TextLines(reader);
        if (hint is not null) lines.Next();
        var header = new CsvRecords(lines, separator).Next(fieldCount: null)
            ?? throw new TableFileException(lines.Number == 0 ? TableFileProblem.Empty : TableFileProblem.NoHeader, path);
        var names = Header.Names(header.Fields);
        return names.Count > 0
            ? new TextSource(path, TableFormat.OfText(encoding, hasMark, separator), hint is not null, names)
            : throw new TableFileException(TableFileProblem.NoHeader, path);
    }

    public IEnumerable<TableRow> Rows(IProgress<long>? progress)
    {
        using var stream = SharedFile.OpenRead(_path);
        using var reader = new StreamReader(stream, Format.Encoding!);
        var lines = new TextLines(reader);
        if (_hasHint) lines.Next();
        var records = new CsvRecords(lines, Format.Separator!.Value);
        records.Next(fieldCount: null);
        for (long row = 1; records.Next(Columns.Count) is { } record; row++)
        {
            if (row % RowsBetweenReports == 0) progress?.Report(stream.Position);
            yield return new TableRow(record.Line, [.. record.Fields.Select(Formula.Restore)], record.Text, record.Problem);
        }

        progress?.Report(stream.Length);
    }

    private static (Encoding Encoding, bool HasMark) FindEncoding(string path, Encoding? named)
    {
        using var stream = SharedFile.OpenRead(path);
        var found = EncodingFinder.Find(stream);
        return named is null || found.HasMark ? found : (named, false);
    }

    private static string ReadBeginning(string path, Encoding encoding)
    {
        using var reader = Read(path, encoding);
        var beginning = new char[Sample];
        return new string(beginning, 0, reader.ReadBlock(beginning, 0, beginning.Length));
    }

    private static StreamReader Read(string path, Encoding encoding) => new(SharedFile.OpenRead(path), encoding);

    // As Excel writes and reads it; some programs put it in quotes.
    private static char? HintOf(string beginning)
    {
        var line = beginning.Split('\r', '\n')[0].Trim('"');
        return line.Length == SeparatorHint.Length + 1 && line.StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase) ? line[SeparatorHint.Length] : null;
    }

    private static char FindSeparator(string beginning)
    {
        using var reader = CsvReader.FromText(beginning, new CsvReaderOptions { HasHeader = false });
        return reader.Read() ? reader.Separator : ',';
    }
}
