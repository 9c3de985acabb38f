using System.Text;

namespace FollowUpKit.Import.Tests;

/// <summary>How a program writes a CSV file.</summary>
internal sealed record Dialect(char Separator, Encoding Encoding, string LineEnd, bool HasHint = false, bool QuotesAll = false)
{
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static readonly Encoding Utf8WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static IReadOnlyList<Dialect> All { get; } =
    [
        .. from separator in new[] { ',', ';', '\t', '|' }
           from encoding in new[] { Utf8WithoutMark, Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Windows1252, Encoding.Latin1, new UnicodeEncoding(bigEndian: false, byteOrderMark: false) }
           from lineEnd in new[] { "\r\n", "\n", "\r" }
           select new Dialect(separator, encoding, lineEnd),
        new(';', Encoding.UTF8, "\r\n", HasHint: true),
        new('\t', Encoding.Unicode, "\r\n", HasHint: true),
        new(',', Utf8WithoutMark, "\n", QuotesAll: true),
    ];

    public byte[] Write(IEnumerable<IEnumerable<string>> rows)
    {
        var lines = rows.Select(row => string.Join(Separator, row.Select(Quoted)));
        if (HasHint) lines = lines.Prepend($"sep={Separator}");
        return [.. Encoding.GetPreamble(), .. Encoding.GetBytes(string.Concat(lines.Select(line => line + LineEnd)))];
    }

    public override string ToString() => $"{Separator} {Encoding.WebName} {Encoding.GetPreamble().Length} {LineEnd.Length}{(int)LineEnd[0]} {HasHint} {QuotesAll}";

    private string Quoted(string field) =>
        QuotesAll || field.AsSpan().ContainsAny(Separator, '"') || field.AsSpan().ContainsAny('\r', '\n') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
