using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace FollowUpKit.ConsoleHost;

/// <summary>The words of this host, from Words.resx (English) and Words.es.resx (Spanish).</summary>
internal static class Words
{
    public const string English = "en";

    private static readonly ResourceManager Resources = new(typeof(Words));
    private static readonly Regex PluralPattern = new(@"\{(\w+):((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*)\}", RegexOptions.CultureInvariant);
    private static readonly Regex PlaceholderPattern = new(@"\{(\w+)\}", RegexOptions.CultureInvariant);

    /// <summary>Sets the language of all that follows; the library and the command line obey it too.</summary>
    public static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    public static string Get(string name) =>
        Resources.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"There is no text named '{name}'.");

    /// <summary>
    /// The text with each {name} in it replaced by the value of that name. Of {name:one|other} the first alternative stays where the
    /// value is 1, else the second; both may have placeholders.
    /// </summary>
    public static string Fill(string name, params (string Name, object? Value)[] values)
    {
        var text = PluralPattern.Replace(Get(name), match => match.Groups[Value(match) == "1" ? 2 : 3].Value);
        return PlaceholderPattern.Replace(text, Value);

        string Value(Match match) =>
            Convert.ToString(values.First(value => value.Name == match.Groups[1].Value).Value, CultureInfo.InvariantCulture) ?? "";
    }
}
