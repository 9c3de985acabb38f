using System.Numerics;
using System.Runtime.InteropServices;

namespace FollowUpKit;

/// <summary>The days overdue of many rows at once, without branches, which mixed rows would mispredict. Dates are days since 1970-01-01.</summary>
internal static class DayColumns
{
    public static void Write(ReadOnlySpan<int> dueDates, int today, Span<int> daysOverdue)
    {
        var first = Vector.IsHardwareAccelerated ? WriteVectors(dueDates, today, daysOverdue) : 0;
        for (var i = first; i < dueDates.Length; i++) daysOverdue[i] = Days(dueDates[i], today, -1);
    }

    public static void Write(
        ReadOnlySpan<FollowUpStatus> statuses, ReadOnlySpan<int> dueDates, ReadOnlySpan<int> timeZones, ReadOnlySpan<int> todays, Span<int> daysOverdue)
    {
        for (var i = 0; i < dueDates.Length; i++)
        {
            var zone = timeZones[i];
            if ((uint)zone >= (uint)todays.Length) throw NoSuchZone(i, zone, todays.Length, nameof(timeZones));
            daysOverdue[i] = Days(dueDates[i], todays[zone], -(statuses[i] == FollowUpStatus.Overdue ? 1 : 0));
        }
    }

    private static int WriteVectors(ReadOnlySpan<int> dueDates, int today, Span<int> daysOverdue)
    {
        var dates = MemoryMarshal.Cast<int, Vector<int>>(dueDates);
        var targets = MemoryMarshal.Cast<int, Vector<int>>(daysOverdue.Slice(0, dueDates.Length));
        var earliest = new Vector<int>((int)Math.Max(int.MinValue, today - (long)int.MaxValue));
        var latest = new Vector<int>(today);
        for (var i = 0; i < targets.Length; i++) targets[i] = latest - Vector.Min(Vector.Max(dates[i], earliest), latest);
        return targets.Length * Vector<int>.Count;
    }

    /// <summary>The days from a date to today, from zero to the largest int; zero where the mask is.</summary>
    private static int Days(int dueDate, int today, long mask)
    {
        var days = (long)today - dueDate;
        return (int)Math.Min(days & ~(days >> 63) & mask, int.MaxValue);
    }

    private static ArgumentOutOfRangeException NoSuchZone(int row, int zone, int count, string parameterName) =>
        new(parameterName, $"{parameterName} must be less than {count}, the zones of the table, and not negative; row {row} has {zone}.");
}
