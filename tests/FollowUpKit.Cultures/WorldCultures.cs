using System.Globalization;

namespace FollowUpKit.Cultures;

/// <summary>Cultures with other calendars, digits, signs, letters and directions than the invariant one.</summary>
public static class WorldCultures
{
    public static IReadOnlyList<string> All { get; } =
        ["th-TH", "ar-SA", "fa-IR", "tr-TR", "es-MX", "de-DE", "ja-JP", "hi-IN", "he-IL", "sv-SE"];

    /// <summary>Does something under a culture, and what it starts too.</summary>
    /// <param name="name">The culture, also for the language of the screens.</param>
    /// <param name="work">What to do.</param>
    public static Task<T> UnderAsync<T>(string name, Func<Task<T>> work) => Task.Run(() =>
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
        return work();
    });
}
