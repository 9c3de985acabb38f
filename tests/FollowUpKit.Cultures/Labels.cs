using System.Globalization;
using System.Text;

namespace FollowUpKit.Cultures;

/// <summary>Names that are asked for in a language.</summary>
internal static class Labels
{
    public static string All()
    {
        var text = new StringBuilder();
        foreach (var language in new[] { "", "en", "es", "es-MX" })
        {
            foreach (var status in Enum.GetValues<FollowUpStatus>())
                text.Append(language).Append(' ').Append(StatusAppearance.For(status).GetLabel(CultureInfo.GetCultureInfo(language))).Append('\n');
        }

        return text.ToString();
    }
}
