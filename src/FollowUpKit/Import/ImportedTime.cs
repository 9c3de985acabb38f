using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A date and time of a row: a local one, or with an offset also the instant.</summary>
internal readonly record struct ImportedTime(LocalDateTime Local, Instant? At)
{
    private static readonly LocalDateTimePattern[] LocalPatterns = [.. new[] { "", ":ss", ":ss.FFFFFFFFF" }
        .Select(seconds => LocalDateTimePattern.CreateWithInvariantCulture($"uuuu-MM-dd'T'HH:mm{seconds}"))];

    private static readonly OffsetDateTimePattern[] OffsetPatterns = [.. new[] { "", ":ss", ":ss.FFFFFFFFF" }
        .Select(seconds => OffsetDateTimePattern.CreateWithInvariantCulture($"uuuu-MM-dd'T'HH:mm{seconds}o<Z+HH:mm>"))];

    /// <summary>Reads ISO 8601 with a T or a blank, with or without seconds, which are cut; 24:00 is no time.</summary>
    public static ImportedTime? TryParse(string text, DateTimeZone zone)
    {
        if (IsoDigits.DateTime(text) is { } usual) return new ImportedTime(usual, null);
        if (text.Length < 16 || text[10] is not ('T' or ' ') || text.IndexOf("24:", 11, StringComparison.Ordinal) == 11) return null;
        var iso = text[10] == 'T' ? text : string.Concat(text.Substring(0, 10), "T", text.Substring(11));
        foreach (var pattern in LocalPatterns)
        {
            if (pattern.Parse(iso).TryGetValue(default, out var local)) return new ImportedTime(MinuteOf(local), null);
        }

        var withOffset = WithColon(iso);
        foreach (var pattern in OffsetPatterns)
        {
            if (!pattern.Parse(withOffset).TryGetValue(default, out var value)) continue;
            var minute = MinuteOf(value.LocalDateTime).WithOffset(value.Offset).ToInstant();
            return new ImportedTime(MinuteOf(minute.InZone(zone).LocalDateTime), minute);
        }

        return null;
    }

    public static bool operator <(ImportedTime left, ImportedTime right) => left.Local < right.Local;

    public static bool operator >(ImportedTime left, ImportedTime right) => left.Local > right.Local;

    public override string ToString() => Local.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static LocalDateTime MinuteOf(LocalDateTime local) => local.With(TimeAdjusters.TruncateToMinute);

    /// <summary>An offset as +0000 with the colon that it lacks.</summary>
    private static string WithColon(string iso)
    {
        var sign = iso.Length - 5;
        return iso[sign] is '+' or '-' ? iso.Insert(sign + 3, ":") : iso;
    }
}
