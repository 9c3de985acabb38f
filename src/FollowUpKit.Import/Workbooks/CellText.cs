using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>The value of a cell as text that does not depend on any language.</summary>
internal static class CellText
{
    // Days and times are one number in a workbook; without a day it is of the last day of 1899.
    private static readonly DateTime FirstDay = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <param name="value">The value as the library reads it.</param>
    /// <param name="format">The number format of the cell.</param>
    public static string Of(object? value, string? format) => value switch
    {
        null => "",
        string text => text,
        DateTime time when time < FirstDay => OfTime(time.TimeOfDay),
        DateTime time => OfDate(time, format),
        TimeSpan time => OfTime(time),
        double number => OfNumber(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string OfDate(DateTime time, string? format)
    {
        time = Rounded(time);
        var showsTime = time.TimeOfDay != TimeSpan.Zero || format?.IndexOf("h", StringComparison.OrdinalIgnoreCase) >= 0;
        return time.ToString(!showsTime ? "yyyy-MM-dd" : time.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string OfTime(TimeSpan time) =>
        Rounded(FirstDay + time).ToString(time.Seconds == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    // 10:05 is no finite binary fraction of a day.
    private static DateTime Rounded(DateTime time) => new((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);

    private static string OfNumber(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("F0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
