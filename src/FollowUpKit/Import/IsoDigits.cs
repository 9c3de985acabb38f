using NodaTime;

namespace FollowUpKit;

/// <summary>The usual forms of dates and times in rows, digit by digit; others are for the patterns.</summary>
internal static class IsoDigits
{
    private const int DateLength = 10;
    private const int TimeLength = 5;

    /// <summary>A date such as 2026-03-05.</summary>
    public static LocalDate? Date(string text) => text.Length == DateLength ? DateAt(text) : null;

    /// <summary>A time of day such as 10:05.</summary>
    public static LocalTime? Time(string text) => text.Length == TimeLength ? TimeAt(text, 0) : null;

    /// <summary>A date and time such as 2026-03-05T10:05.</summary>
    public static LocalDateTime? DateTime(string text) =>
        text.Length == DateLength + 1 + TimeLength && text[DateLength] is ('T' or ' ') && DateAt(text) is { } date && TimeAt(text, DateLength + 1) is { } time
            ? date + time
            : null;

    private static LocalDate? DateAt(string text)
    {
        if (text[4] != '-' || text[7] != '-') return null;
        var (year, month, day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && Two(text, 0) >= 0 && Two(text, 2) >= 0 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static LocalTime? TimeAt(string text, int start)
    {
        var (hour, minute) = (Two(text, start), Two(text, start + 3));
        return text[start + 2] == ':' && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 ? new LocalTime(hour, minute) : null;
    }

    /// <summary>The number of two digits; far below zero where they are none.</summary>
    private static int Two(string text, int place) =>
        text[place] is >= '0' and <= '9' && text[place + 1] is >= '0' and <= '9' ? ((text[place] - '0') * 10) + text[place + 1] - '0' : -10_000;
}
