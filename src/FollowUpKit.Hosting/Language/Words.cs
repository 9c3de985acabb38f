using System.Globalization;
using System.Resources;

namespace FollowUpKit.Hosting;

/// <summary>The words that a person reads, from Words.resx (English) and Words.es.resx (Spanish).</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    public static string Fill(string name, CultureInfo culture, object? value) => string.Format(culture, Get(name, culture), value);

    /// <summary>A due value: its date, and the time with its zone where it has one.</summary>
    public static string Of(Due due, CultureInfo culture)
    {
        var date = due.Date.ToString("d", culture);
        return due.Time is { } time ? $"{date} {time.ToString("t", culture)} ({due.TimeZone})" : date;
    }

    public static string Get(string name, CultureInfo culture) =>
        Resources.GetString(name, Language.Of(culture))
        ?? throw new ArgumentException($"There are no words named '{name}'.", nameof(name));
}
