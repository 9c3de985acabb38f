using NodaTime;

namespace FollowUpKit;

/// <summary>The public holidays of Mexico.</summary>
public static class MexicanHolidays
{
    /// <summary>
    /// The mandatory rest days (<i>días de descanso obligatorio</i>) of the
    /// <see href="https://www.diputados.gob.mx/LeyesBiblio/pdf/LFT.pdf">Ley Federal del Trabajo</see>, article 74, with the reforms published in
    /// the Diario Oficial de la Federación on 17 January 2006 (the Mondays of February and November from 2006, that of March from 2007) and on
    /// 30 September 2024 (the change of the Federal Executive on 1 October). Election days, which the electoral laws determine (fraction IX), and days that a trade, a state or a
    /// bank keeps by custom, such as Good Friday, are not among them: add those as dates.
    /// </summary>
    public static IReadOnlyList<HolidayRule> MandatoryRestDays { get; } = Array.AsReadOnly<HolidayRule>(
    [
        HolidayRule.Yearly(1, 1),
        .. MovedToMonday(month: 2, day: 5, nth: 1, firstYear: 2006),
        .. MovedToMonday(month: 3, day: 21, nth: 3, firstYear: 2007),
        HolidayRule.Yearly(5, 1),
        HolidayRule.Yearly(9, 16),
        .. MovedToMonday(month: 11, day: 20, nth: 3, firstYear: 2006),
        HolidayRule.Yearly(12, 1).WithFirstYear(1934).WithLastYear(2018).WithYearsBetween(6),
        HolidayRule.Yearly(10, 1).WithFirstYear(2024).WithYearsBetween(6),
        HolidayRule.Yearly(12, 25),
    ]);

    private static HolidayRule[] MovedToMonday(int month, int day, int nth, int firstYear) =>
    [
        HolidayRule.Yearly(month, day).WithLastYear(firstYear - 1),
        HolidayRule.NthWeekday(month, nth, IsoDayOfWeek.Monday).WithFirstYear(firstYear),
    ];
}
