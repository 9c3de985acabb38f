using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace FollowUpKit;

/// <summary>The words that a person reads, from Texts.resx (English) and Texts.es.resx (Spanish).</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    public static string Get(string name, CultureInfo? culture) =>
        Resources.GetString(name, culture ?? CultureInfo.CurrentUICulture)
        ?? throw new ArgumentException($"There is no text named '{name}'.", nameof(name));

    /// <summary>The text with each {name} in it replaced, in one pass, by the value of that name.</summary>
    public static string Fill(string name, IReadOnlyDictionary<string, string> values, CultureInfo? culture) =>
        Regex.Replace(Get(name, culture), @"\{(\w+)\}", match => values[match.Groups[1].Value]);
}
