using CsvHelper;

namespace FollowUpKit.Import;

/// <summary>
/// The records of a CSV text, one at a time. A broken one costs no other: where a quote is never closed, or what it closes
/// with makes no record, only the line that opened it is at fault, and reading goes on with the next.
/// </summary>
internal sealed class CsvRecords
{
    /// <summary>Longer than any row that the library takes, and short enough to read ahead.</summary>
    private const int MaxLength = 200_000;

    private static readonly char[] LineEnds = ['\r', '\n'];

    private readonly TextLines _lines;
    private readonly char _separator;
    private readonly CsvReaderOptions _options;
    private bool _isBad;

    public CsvRecords(TextLines lines, char separator)
    {
        _lines = lines;
        _separator = separator;
        _options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            TrimWhitespace = false,
            OnMalformedRecord = _ => _isBad = true,
        };
    }

    /// <summary>The next record that is not blank, or null at the end.</summary>
    /// <param name="fieldCount">How many fields it must have; null for any number. Empty ones beyond do not count.</param>
    public CsvRecord? Next(int? fieldCount)
    {
        for (var first = _lines.Next(); first is not null; first = _lines.Next())
        {
            if (!string.IsNullOrWhiteSpace(first) && Read(first, fieldCount) is { IsBlank: false } record) return record;
        }

        return null;
    }

    private CsvRecord Read(string first, int? fieldCount)
    {
        var line = _lines.Number;
        if (first.AsSpan().IndexOf('"') < 0) return Checked(line, first.TrimEnd(LineEnds), first.TrimEnd(LineEnds).Split(_separator), problem: null, fieldCount);
        var more = MoreLines(first, out var isClosed);
        if (isClosed && ReadQuoted(line, string.Concat(more.Prepend(first)), fieldCount) is var record && (more.Count == 0 || record.Problem is null))
            return record;
        _lines.PutBack(more);
        return ReadQuoted(line, first, fieldCount) with { Problem = RowProblem.OpenQuote };
    }

    private List<string> MoreLines(string first, out bool isClosed)
    {
        var quotes = new CsvQuotes(_separator);
        quotes.Follow(first);
        var more = new List<string>();
        for (var length = first.Length; quotes.AreOpen && length <= MaxLength && _lines.Next() is { } next; length += next.Length)
        {
            more.Add(next);
            quotes.Follow(next);
        }

        isClosed = !quotes.AreOpen;
        return more;
    }

    private CsvRecord ReadQuoted(long line, string text, int? fieldCount)
    {
        text = text.TrimEnd(LineEnds);
        _isBad = false;
        using var parser = CsvReader.FromText(text, _options);
        var fields = parser.Read() ? Enumerable.Range(0, parser.FieldCount).Select(parser.GetString).ToArray() : [];
        _isBad |= parser.Read();
        return Checked(line, text, fields, _isBad ? RowProblem.StrayQuote : null, fieldCount);
    }

    private static CsvRecord Checked(long line, string text, string[] fields, RowProblem? problem, int? fieldCount)
    {
        var count = fields.Length;
        while (count > fieldCount && fields[count - 1].Length == 0) count--;
        if (count < fields.Length) Array.Resize(ref fields, count);
        problem ??= text.AsSpan().IndexOf('\uFFFD') >= 0 ? RowProblem.OtherEncoding
            : fieldCount is { } expected && fields.Length != expected ? RowProblem.FieldCount(fields.Length, expected)
            : null;
        return new CsvRecord(line, text, fields, problem);
    }
}
