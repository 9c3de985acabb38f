using System.Text.RegularExpressions;
using FollowUpKit.Laws;
using FsCheck.Xunit;

namespace FollowUpKit.Import.Tests;

/// <summary>However a file is spoiled, each of its lines is told as part of exactly one row.</summary>
public abstract class SpoiledFileLaws : IDisposable
{
    private static readonly Regex LineEnd = new("\r\n|\r|\n", RegexOptions.CultureInvariant);

    private readonly WorkFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Property]
    public void Rows_OfSpoiledFile_HaveEachLineOnce(int seed)
    {
        var random = new Random(seed);
        var separator = ",;\t|"[random.Next(4)];
        var dialect = new Dialect(separator, Dialect.Utf8WithoutMark, random.Next(3) switch { 0 => "\r\n", 1 => "\n", _ => "\r" });
        var header = string.Join(separator, Tables.Header) + dialect.LineEnd;
        var spoiled = Spoil(random, separator, Dialect.Utf8WithoutMark.GetString(dialect.Write(Tables.Random(seed))));
        var file = TableFile.Open(folder.Write("deals.csv", header + spoiled), new TableFileOptions { Separator = separator });

        var told = file.ReadRows().SelectMany(row => Enumerable.Range((int)row.Line, LineEnd.Count(row.Text!) + 1)).ToList();

        var lines = LineEnd.Split(header + spoiled);
        Assert.Equal(told.Distinct(), told);
        Assert.Empty(Enumerable.Range(2, lines.Length - 1).Where(line => !IsBlank(lines[line - 1], separator)).Except(told));
    }

    /// <summary>A few characters more or less, as a hand or a broken program leaves them.</summary>
    private static string Spoil(Random random, char separator, string text)
    {
        for (var i = random.Next(5); i >= 0 && text.Length > 0; i--)
        {
            var place = random.Next(text.Length);
            text = random.Next(3) == 0
                ? text.Remove(place, Math.Min(random.Next(1, 4), text.Length - place))
                : text.Insert(place, random.Next(5) switch { 0 => "\"", 1 => $"{separator}", 2 => "\n", 3 => "\r", _ => "x" });
        }

        return text;
    }

    private static bool IsBlank(string line, char separator) => line.All(character => character == separator || character == '"' || char.IsWhiteSpace(character));
}

[PinnedLaws(MaxTest = 2000)]
public sealed class PinnedSpoiledFileLaws : SpoiledFileLaws;

[FreshLaws(MaxTest = 2000)]
public sealed class FreshSpoiledFileLaws : SpoiledFileLaws;
