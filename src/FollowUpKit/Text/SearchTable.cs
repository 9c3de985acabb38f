using System.Globalization;

namespace FollowUpKit;

/// <summary>
/// What a search makes of each code point, read from SearchTable.txt, which tools/search-table.cs makes from Unicode's data.
/// It is the library's own, so that every process folds a text to the same bytes, whatever its runtime and globalization mode.
/// </summary>
internal sealed class SearchTable
{
    /// <summary>The version of the table, with the version of Unicode that it was made from.</summary>
    public const string Version = "1 (Unicode 15.0.0)";

    private static readonly Lazy<SearchTable> Read = new(() => new SearchTable());

    private readonly Dictionary<int, int[]> _folds = [];
    private readonly HashSet<int> _accents = [];
    private readonly Dictionary<int, int> _classes = [];
    private readonly Dictionary<(int First, int Second), int> _pairs = [];

    private SearchTable()
    {
        using var stream = typeof(SearchTable).Assembly.GetManifestResourceStream("FollowUpKit.SearchTable.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) Add(line);
    }

    public static SearchTable Instance => Read.Value;

    /// <summary>What a code point becomes, decomposed and in lower case: nothing for an invisible one, null for one that stays.</summary>
    public int[]? Fold(int codePoint) => _folds.TryGetValue(codePoint, out var folded) ? folded : null;

    /// <summary>Whether a code point is a mark that a search ignores unless it makes another letter of the one before it.</summary>
    public bool IsAccent(int codePoint) => _accents.Contains(codePoint);

    /// <summary>Unicode's canonical combining class, by which marks on one letter are sorted; 0 for what is no such mark.</summary>
    public int ClassOf(int codePoint) => _classes.TryGetValue(codePoint, out var number) ? number : 0;

    /// <summary>The one letter that two code points make, such as и and a breve; null where they stay two.</summary>
    public int? Compose(int first, int second) =>
        _pairs.TryGetValue((first, second), out var composed) ? composed : HangulSyllable.Compose(first, second);

    private void Add(string line)
    {
        var sides = line.Split('>');
        var keys = sides[0].Split(' ');
        int[] values = sides.Length == 1 || sides[1].Length == 0 ? [] : [.. sides[1].Split(' ').Select(Point)];
        if (keys[0] == "pair") _pairs.Add((Point(keys[1]), Point(keys[2])), values[0]);
        else foreach (var point in keys.Skip(1).SelectMany(Run)) AddPoint(keys[0], point, values);
    }

    private void AddPoint(string kind, int point, int[] values)
    {
        if (kind == "fold") _folds.Add(point, values);
        else if (kind == "accent") _accents.Add(point);
        else _classes.Add(point, values[0]);
    }

    private static IEnumerable<int> Run(string run)
    {
        var ends = run.Split('-');
        var first = Point(ends[0]);
        return Enumerable.Range(first, Point(ends[ends.Length - 1]) - first + 1);
    }

    private static int Point(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
