using System.Globalization;
using System.Text;
using CsvHelper;

namespace FollowUpKit.Export.Tests;

/// <summary>What an export wrote.</summary>
internal static class Written
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-MX");

    public static async Task<byte[]> BytesAsync(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        return stream.ToArray();
    }

    /// <summary>The text after the byte order mark, which must be there.</summary>
    public static string Text(byte[] csv)
    {
        Assert.Equal(Encoding.UTF8.GetPreamble(), csv[..3]);
        return Encoding.UTF8.GetString(csv[3..]);
    }

    /// <summary>The cells as another reader finds them, header included.</summary>
    public static string[][] Cells(byte[] csv)
    {
        using var reader = CsvReader.FromText(Text(csv), new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, DetectSeparatorHint = false });
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return [.. rows];
    }
}
