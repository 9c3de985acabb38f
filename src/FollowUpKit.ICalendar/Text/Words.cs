using System.Globalization;
using System.Resources;

namespace FollowUpKit.ICalendar;

/// <summary>The words that a person reads, from Words.resx (English) and Words.es.resx (Spanish).</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    public static string Get(string name, CultureInfo? culture) =>
        Resources.GetString(name, Language.Of(culture))
        ?? throw new ArgumentException($"There are no words named '{name}'.", nameof(name));
}
