using System.Globalization;
using System.Resources;

namespace FollowUpKit.AspNetCore;

/// <summary>The words of the package in the languages of the library.</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    public static string Get(string name, CultureInfo culture) =>
        Resources.GetString(name, culture) ?? throw new ArgumentException($"There is no text named '{name}'.", nameof(name));
}
