using System.Text.RegularExpressions;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>Reads dates and times as people type them, in Spanish and English alike.</summary>
internal static class WhenText
{
    private static readonly Regex IsoPattern = new(@"^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?$", RegexOptions.CultureInvariant);

    /// <summary>What the text means; null when it means nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isDayFirst">Whether 05/03/2026 is 5 March; otherwise it is refused, since it may be May 3 as well.</param>
    public static When? Read(string text, bool isDayFirst)
    {
        if (IsoPattern.Match(text) is { Success: true } iso)
        {
            var date = LocalDatePattern.Iso.Parse(iso.Groups[1].Value);
            var time = iso.Groups[2].Success ? TimeText.Read(iso.Groups[2].Value) : null;
            return date.Success && time is not null == iso.Groups[2].Success ? new(text, (_, _) => date.Value, time, IsExact: true) : null;
        }

        var words = WordsOf(text);
        if (words.Length == 0) return null;
        if (TimeText.Read(words[^1]) is not { } last) return DateText.Read(words, isDayFirst) is { } day ? new(text, day, null, IsExact: false) : null;
        return words.Length == 1 ? new(text, null, last, IsExact: false)
            : DateText.Read(words[..^1], isDayFirst) is { } before ? new(text, before, last, IsExact: false)
            : null;
    }

    /// <summary>The words without accents and without those that say nothing; "4 pm" is one.</summary>
    private static string[] WordsOf(string text)
    {
        var plain = string.Concat(text.ToLowerInvariant().Select(Plain));
        var joined = Regex.Replace(plain, @"(?<=\d) ?([ap])\.?m\.?(?=$| )", "$1m");
        return [.. joined.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("el" or "la" or "las" or "a" or "on" or "at" or "de"))];
    }

    private static char Plain(char letter) => letter switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', 'ñ' => 'n', _ => letter };
}
