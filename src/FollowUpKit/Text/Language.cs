using System.Globalization;

namespace FollowUpKit;

/// <summary>The language in which words are looked up.</summary>
internal static class Language
{
    /// <summary>
    /// The culture, or the current one of the user interface for null. With invariant globalization the culture of a region, such
    /// as es-MX, has no parent: its language is taken by name then.
    /// </summary>
    public static CultureInfo Of(CultureInfo? culture)
    {
        culture ??= CultureInfo.CurrentUICulture;
        var language = culture.Name.Split('-')[0];
        return culture.Parent.Name.Length == 0 && language != culture.Name ? CultureInfo.GetCultureInfo(language) : culture;
    }
}
