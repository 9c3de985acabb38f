using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Reads times of day: 9:30, 16:40, 4pm, 4:30pm.</summary>
internal static class TimeText
{
    private static readonly Regex Pattern = new(@"^(\d{1,2})(?::(\d\d))?(?::(\d\d))?(am|pm)?$", RegexOptions.CultureInvariant);

    public static LocalTime? Read(string text)
    {
        if (Pattern.Match(text) is not { Success: true } match || !match.Groups[2].Success && !match.Groups[4].Success) return null;
        var (hour, minute, second) = (Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]));
        if (match.Groups[4].Success)
        {
            if (hour is 0 or > 12) return null;
            hour = hour % 12 + (match.Groups[4].Value == "pm" ? 12 : 0);
        }

        return hour < 24 && minute < 60 && second < 60 ? new LocalTime(hour, minute, second) : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
}
