namespace FollowUpKit.Import;

/// <summary>The lines of a file as bytes, one at a time, whatever their length and encoding.</summary>
internal static class ByteLines
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The lines that are not blank, with their numbers from 1, without the mark that an editor may put in front.</summary>
    public static IEnumerable<(long Number, byte[] Bytes)> Read(Stream stream)
    {
        using var line = new MemoryStream();
        var buffer = new byte[65536];
        long number = 1;
        for (var count = stream.Read(buffer, 0, buffer.Length); count > 0; count = stream.Read(buffer, 0, buffer.Length))
        {
            var start = 0;
            for (var end = Array.IndexOf(buffer, (byte)'\n', 0, count); end >= 0; end = Array.IndexOf(buffer, (byte)'\n', start, count - start))
            {
                line.Write(buffer, start, end - start);
                if (Take(line, number) is { } whole) yield return (number, whole);
                number++;
                start = end + 1;
            }

            line.Write(buffer, start, count - start);
        }

        if (Take(line, number) is { } last) yield return (number, last);
    }

    private static byte[]? Take(MemoryStream line, long number)
    {
        var bytes = line.ToArray();
        line.SetLength(0);
        if (number == 1 && bytes.Take(Mark.Length).SequenceEqual(Mark)) bytes = [.. bytes.Skip(Mark.Length)];
        return Array.TrueForAll(bytes, each => each is (byte)' ' or (byte)'\t' or (byte)'\r') ? null : bytes;
    }
}
