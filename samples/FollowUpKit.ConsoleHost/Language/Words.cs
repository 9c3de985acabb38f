using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace FollowUpKit.ConsoleHost;

/// <summary>The words of this host, from Words.resx (English) and Words.es.resx (Spanish).</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    /// <summary>Sets the language of all that follows; the library and the command line obey it too.</summary>
    public static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    public static string Get(string name) =>
        Resources.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"There is no text named '{name}'.");

    /// <summary>The text with each {name} in it replaced, in one pass, by the value of that name.</summary>
    public static string Fill(string name, params (string Name, object? Value)[] values) => Regex.Replace(
        Get(name),
        @"\{(\w+)\}",
        match => Convert.ToString(values.First(value => value.Name == match.Groups[1].Value).Value, CultureInfo.InvariantCulture)!);
}
