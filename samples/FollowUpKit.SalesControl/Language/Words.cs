using System.Globalization;
using System.Resources;

namespace FollowUpKit.SalesControl;

/// <summary>The words of the screens, from Words.resx (English) and Words.es.resx (Spanish), in the language of the request.</summary>
public static class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    public static string Get(string name) =>
        Resources.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"There is no text named '{name}'.");

    /// <summary>The text with {0}, {1} … in it replaced.</summary>
    public static string Fill(string name, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(name), values);
}
