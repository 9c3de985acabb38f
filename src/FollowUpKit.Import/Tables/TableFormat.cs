using System.Globalization;
using System.Text;

namespace FollowUpKit.Import;

/// <summary>What a file is, as a program wrote it.</summary>
public sealed class TableFormat
{
    private TableFormat(Encoding? encoding, bool hasByteOrderMark, char? separator, string? sheet)
    {
        Encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
        Separator = separator;
        Sheet = sheet;
    }

    /// <summary>The encoding of a CSV file; null for a workbook.</summary>
    public Encoding? Encoding { get; }

    /// <summary>Whether a CSV file begins with the mark of its encoding.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The separator of a CSV file; null for a workbook.</summary>
    public char? Separator { get; }

    /// <summary>The sheet of a workbook; null for a CSV file.</summary>
    public string? Sheet { get; }

    /// <summary>Whether it is an Excel workbook.</summary>
    public bool IsWorkbook => Sheet is not null;

    /// <summary>The format in words, such as <c>CSV, separator ;, Windows-1252</c>, for a person to check.</summary>
    /// <param name="culture">The language, English or Spanish; null for the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        if (Sheet is not null) return Words.Fill("Format_workbook", culture, ("sheet", Sheet));
        var separator = Separator == '\t' ? Words.Get("Format_tab", culture) : Separator.ToString()!;
        return Words.Fill("Format_text", culture, ("separator", separator), ("encoding", Encoding!.WebName));
    }

    internal static TableFormat OfText(Encoding encoding, bool hasByteOrderMark, char separator) => new(encoding, hasByteOrderMark, separator, sheet: null);

    internal static TableFormat OfWorkbook(string sheet) => new(encoding: null, hasByteOrderMark: false, separator: null, sheet);
}
