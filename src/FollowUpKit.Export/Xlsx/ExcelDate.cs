using NodaTime;

namespace FollowUpKit.Export;

/// <summary>Days as Excel counts them, from 1 for 1900-01-01, with a 29 February 1900 that never was.</summary>
internal static class ExcelDate
{
    private static readonly LocalDate DayBeforeZero = new(1899, 12, 30);

    private static readonly LocalDate FirstOfMarch1900 = new(1900, 3, 1);

    /// <summary>The number of a date; below 1 for those before 1900, which Excel does not know.</summary>
    public static int Of(LocalDate date) => Period.DaysBetween(DayBeforeZero, date) - (date < FirstOfMarch1900 ? 1 : 0);

    public static double Of(LocalTime time) => (double)PartOfDay(time);

    public static double Of(LocalDateTime local) => (double)(Of(local.Date) + PartOfDay(local.TimeOfDay));

    /// <summary>A decimal, so that nothing is rounded before the sum with the days.</summary>
    private static decimal PartOfDay(LocalTime time) => time.NanosecondOfDay / (decimal)NodaConstants.NanosecondsPerDay;
}
