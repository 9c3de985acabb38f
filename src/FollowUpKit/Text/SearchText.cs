using System.Text;

namespace FollowUpKit;

/// <summary>Text without case and accents, so that every store finds the same. docs/text.md has the rule.</summary>
internal static class SearchText
{
    /// <summary>What a search looks into: the texts, each on a line of its own.</summary>
    public static string Of(params string?[] texts) => Fold(string.Join("\n", texts));

    /// <summary>Compatibility forms, letters without accents, lower case, by <see cref="SearchTable"/>. Folded text stays as it is.</summary>
    public static string Fold(string text) => IsLatin(text) ? LatinLetters.Fold(text) : FoldMarks(text);

    /// <summary>The rule itself, for any text.</summary>
    internal static string FoldMarks(string text) => Compose(Sort(Decompose(text)));

    private static bool IsLatin(string text)
    {
        foreach (var unit in text)
        {
            if (unit > LatinLetters.Last) return false;
        }

        return true;
    }

    private static List<int> Decompose(string text)
    {
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var point = CodePoints.At(text, i);
            if (SearchTable.Instance.Fold(point) is { } folded) points.AddRange(folded);
            else points.Add(point);
            i += CodePoints.UnitsOf(point);
        }

        return points;
    }

    /// <summary>The marks after each letter by their classes, those of one class as they came.</summary>
    private static List<int> Sort(List<int> points)
    {
        for (var i = 0; i < points.Count;)
        {
            var end = i;
            while (end < points.Count && SearchTable.Instance.ClassOf(points[end]) != 0) end++;
            if (end - i > 1)
            {
                List<int> sorted = [.. points.GetRange(i, end - i).OrderBy(SearchTable.Instance.ClassOf)];
                for (var mark = i; mark < end; mark++) points[mark] = sorted[mark - i];
            }

            i = end + 1;
        }

        return points;
    }

    /// <summary>Joins each letter with the marks that make another letter of it, and drops the accents among the rest.</summary>
    private static string Compose(List<int> points)
    {
        var kept = new List<int>(points.Count);
        var starter = -1;
        var lastClass = -1;
        foreach (var point in points)
        {
            var ownClass = SearchTable.Instance.ClassOf(point);
            if (starter >= 0 && lastClass < ownClass && SearchTable.Instance.Compose(kept[starter], point) is { } composed)
            {
                kept[starter] = composed;
                continue;
            }

            if (SearchTable.Instance.IsAccent(point)) continue;
            starter = ownClass == 0 ? kept.Count : starter;
            lastClass = ownClass == 0 ? -1 : ownClass;
            kept.Add(point);
        }

        return TextOf(kept);
    }

    private static string TextOf(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            if (point > char.MaxValue) text.Append(char.ConvertFromUtf32(point));
            else text.Append((char)point);
        }

        return text.ToString();
    }
}
