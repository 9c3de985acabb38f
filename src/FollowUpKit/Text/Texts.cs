using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>The words that a person reads, from Texts.resx (English) and Texts.es.resx (Spanish).</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));
    private static readonly Regex PluralPattern = new(@"\{(\w+):((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}", RegexOptions.CultureInvariant);
    private static readonly Regex PlaceholderPattern = new(@"\{(\w+)\}", RegexOptions.CultureInvariant);

    public static string Get(string name, CultureInfo? culture) =>
        Resources.GetString(name, Language.Of(culture))
        ?? throw new ArgumentException($"There is no text named '{name}'.", nameof(name));

    /// <summary>
    /// The text with each {name} in it replaced by the value of that name. Of {name:one|other} the first alternative stays where the
    /// value is 1, else the second; both may have placeholders.
    /// </summary>
    public static string Fill(string name, IReadOnlyDictionary<string, string> values, CultureInfo? culture)
    {
        var text = PluralPattern.Replace(Get(name, culture), match => match.Groups[values[match.Groups[1].Value] == "1" ? 2 : 3].Value);
        return PlaceholderPattern.Replace(text, match => values[match.Groups[1].Value]);
    }

    /// <summary>A local date, and the time of day to the minute where there is one.</summary>
    public static string Local(LocalDate date, LocalTime? time, CultureInfo? culture)
    {
        var text = LocalDatePattern.CreateWithInvariantCulture(Get("Format_Date", culture)).Format(date);
        return time is null ? text : $"{text} {LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time.Value)}";
    }
}
