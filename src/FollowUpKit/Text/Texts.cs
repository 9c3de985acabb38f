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

    public static string Get(string name, CultureInfo? culture) =>
        Resources.GetString(name, Language.Of(culture))
        ?? throw new ArgumentException($"There is no text named '{name}'.", nameof(name));

    /// <summary>The text with each {name} in it replaced, in one pass, by the value of that name.</summary>
    public static string Fill(string name, IReadOnlyDictionary<string, string> values, CultureInfo? culture) =>
        Regex.Replace(Get(name, culture), @"\{(\w+)\}", match => values[match.Groups[1].Value]);

    /// <summary>A local date, and the time of day to the minute where there is one.</summary>
    public static string Local(LocalDate date, LocalTime? time, CultureInfo? culture)
    {
        var text = LocalDatePattern.CreateWithInvariantCulture(Get("Format_Date", culture)).Format(date);
        return time is null ? text : $"{text} {LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time.Value)}";
    }
}
