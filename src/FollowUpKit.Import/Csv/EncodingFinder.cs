using System.Text;

namespace FollowUpKit.Import;

/// <summary>The encoding of a text, by its bytes.</summary>
internal static class EncodingFinder
{
    private const int Sample = 4096;

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding of a name, such as windows-1252.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Encoding OfName(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    /// <summary>Reads the text to its end, unless its beginning tells.</summary>
    public static (Encoding Encoding, bool HasMark) Find(Stream stream)
    {
        var buffer = new byte[65536];
        var length = ReadFully(stream, buffer);
        if (MarkOf(buffer, length) is { } marked) return (marked, true);
        if (ZeroShare(buffer, length, offset: 1) > 0.4) return (Encoding.Unicode, false);
        if (ZeroShare(buffer, length, offset: 0) > 0.4) return (Encoding.BigEndianUnicode, false);
        var count = new Utf8Count();
        for (; length > 0; length = stream.Read(buffer, 0, buffer.Length)) count.Add(buffer, length);
        return (count.IsUtf8 ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : Windows1252, false);
    }

    private static Encoding? MarkOf(byte[] bytes, int length) => (length, bytes[0], bytes[1], bytes[2], bytes[3]) switch
    {
        ( >= 3, 0xEF, 0xBB, 0xBF, _) => Encoding.UTF8,
        ( >= 4, 0xFF, 0xFE, 0, 0) => Encoding.UTF32,
        ( >= 2, 0xFF, 0xFE, _, _) => Encoding.Unicode,
        ( >= 2, 0xFE, 0xFF, _, _) => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static double ZeroShare(byte[] bytes, int length, int offset)
    {
        var pairs = Math.Min(length, Sample) / 2;
        return pairs == 0 ? 0 : Enumerable.Range(0, pairs).Count(pair => bytes[(2 * pair) + offset] == 0) / (double)pairs;
    }

    private static int ReadFully(Stream stream, byte[] buffer)
    {
        var length = 0;
        for (var read = stream.Read(buffer, 0, buffer.Length); read > 0; read = stream.Read(buffer, length, buffer.Length - length)) length += read;
        return length;
    }
}
