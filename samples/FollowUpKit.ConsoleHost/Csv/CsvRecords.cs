using CsvHelper;

namespace FollowUpKit.ConsoleHost;

/// <summary>
/// The records of a CSV text, one at a time. A broken one costs no other: where a quote is never closed, or what it closes
/// with makes no record, only the line that opened it is at fault, and reading goes on with the next.
/// </summary>
internal sealed class CsvRecords
{
    /// <summary>Longer than any row that the library takes, and short enough to read ahead.</summary>
    private const int MaxLength = 100_000;

    private readonly CsvLines lines;
    private readonly int? fieldCount;
    private readonly CsvReaderOptions options;
    private bool isBad;

    /// <summary>The records of a text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="fieldCount">How many fields a record must have; null for any number.</param>
    public CsvRecords(TextReader reader, int? fieldCount)
    {
        lines = new CsvLines(reader);
        this.fieldCount = fieldCount;
        options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            TrimWhitespace = false,
            OnMalformedRecord = _ => isBad = true,
        };
    }

    /// <summary>The next record, or null at the end. Blank lines are none.</summary>
    public CsvRecord? Next()
    {
        var first = lines.Next();
        while (string.IsNullOrWhiteSpace(first) && first is not null) first = lines.Next();
        if (first is null) return null;

        var line = lines.Number;
        var more = MoreLines(first, out var isClosed);
        if (isClosed && Read(line, string.Concat(more.Prepend(first))) is var record && (more.Count == 0 || record.Problem is null))
            return record;
        lines.PutBack(more);
        return Read(line, first) with { Problem = Words.Get("Csv_OpenQuote") };
    }

    private List<string> MoreLines(string first, out bool isClosed)
    {
        var quotes = default(CsvQuotes);
        quotes.Follow(first);
        var more = new List<string>();
        for (var length = first.Length; quotes.AreOpen && length <= MaxLength && lines.Next() is { } next; length += next.Length)
        {
            more.Add(next);
            quotes.Follow(next);
        }

        isClosed = !quotes.AreOpen;
        return more;
    }

    private CsvRecord Read(long line, string text)
    {
        text = text.TrimEnd('\n').TrimEnd('\r');
        isBad = false;
        using var parser = CsvReader.FromText(text, options);
        var fields = parser.Read() ? Enumerable.Range(0, parser.FieldCount).Select(parser.GetString).ToArray() : [];
        isBad |= parser.Read();
        var problem =
            isBad ? Words.Get("Csv_Bad")
            : text.Contains('\uFFFD', StringComparison.Ordinal) ? Words.Get("Csv_NotUtf8")
            : fields.Length != (fieldCount ?? fields.Length) ? Words.Fill("Csv_FieldCount", ("found", fields.Length), ("expected", fieldCount))
            : null;
        return new CsvRecord(line, text, fields, problem);
    }
}
