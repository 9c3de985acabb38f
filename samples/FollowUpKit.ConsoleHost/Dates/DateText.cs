using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>Reads dates: a word, a day of the week, days or months from today, the end of the month, a date with slashes, ISO 8601.</summary>
internal static class DateText
{
    private static readonly Regex SlashPattern = new(@"^(\d{1,2})/(\d{1,2})(?:/(\d{4}))?$", RegexOptions.CultureInvariant);
    private static readonly Regex FromTodayPattern = new(@"^([+-])(\d{1,4})(d|w|s|m|bd|dh)$", RegexOptions.CultureInvariant);

    private static readonly string[] WeekDays =
    [
        "monday lunes", "tuesday martes", "wednesday miercoles", "thursday jueves", "friday viernes", "saturday sabado", "sunday domingo",
    ];

    public static Func<LocalDate, Toward, LocalDate>? Read(string[] words, bool isDayFirst) => words switch
    {
        ["hoy" or "today"] => Days(0),
        ["manana" or "tomorrow"] => Days(1),
        ["pasado", "manana"] => Days(2),
        ["ayer" or "yesterday"] => Days(-1),
        ["anteayer" or "antier"] => Days(-2),
        ["fin", "mes"] or ["fin", "del", "mes"] or ["end", "of", "month"] => (today, _) => DateAdjusters.EndOfMonth(today),
        ["proximo" or "next", var name] => WeekDay(name) is { } next ? (today, _) => today.Next(next) : null,
        [var word] => Word(word, isDayFirst),
        _ => null,
    };

    private static Func<LocalDate, Toward, LocalDate>? Word(string word, bool isDayFirst)
    {
        if (LocalDatePattern.Iso.Parse(word) is { Success: true, Value: var iso }) return (_, _) => iso;
        if (FromTodayPattern.Match(word) is { Success: true } fromToday) return FromToday(fromToday);
        if (SlashPattern.Match(word) is { Success: true } slash) return Slash(slash, isDayFirst);
        return WeekDay(word) is not { } weekDay ? null : (today, toward) => toward == Toward.Ahead ? today.Next(weekDay) : today.Previous(weekDay);
    }

    private static IsoDayOfWeek? WeekDay(string word)
    {
        var place = Array.FindIndex(WeekDays, names => names.Split(' ').Any(name => word.Length >= 3 && name.StartsWith(word, StringComparison.Ordinal)));
        return place < 0 ? null : (IsoDayOfWeek)(place + 1);
    }

    private static Func<LocalDate, Toward, LocalDate> Days(int days) => (today, _) => today.PlusDays(days);

    private static Func<LocalDate, Toward, LocalDate> FromToday(Match match)
    {
        var number = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) * (match.Groups[1].Value == "-" ? -1 : 1);
        return match.Groups[3].Value switch
        {
            "d" => Days(number),
            "w" or "s" => Days(7 * number),
            "m" => (today, _) => today.PlusMonths(number),
            _ => (today, _) => BusinessCalendar.MondayToFriday.PlusBusinessDays(today, number),
        };
    }

    /// <summary>A date without year is the nearest one.</summary>
    private static Func<LocalDate, Toward, LocalDate>? Slash(Match match, bool isDayFirst)
    {
        var (first, second) = (Number(match.Groups[1]), Number(match.Groups[2]));
        if (!isDayFirst && first <= 12 && second <= 12 && first != second) return null;
        var (day, month) = isDayFirst || first > 12 ? (first, second) : (second, first);
        if (match.Groups[3].Success) return DateOf(Number(match.Groups[3]), month, day) is { } date ? (_, _) => date : null;
        if (DateOf(2024, month, day) is null) return null;
        return (today, _) => Enumerable.Range(today.Year - 4, 9).Select(year => DateOf(year, month, day)).OfType<LocalDate>()
            .MinBy(candidate => Math.Abs(Period.DaysBetween(today, candidate)));
    }

    private static LocalDate? DateOf(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
