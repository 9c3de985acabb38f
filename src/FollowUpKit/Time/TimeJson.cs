using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>Dates and times in the JSON of the host.</summary>
internal static class TimeJson
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>A day of the week by its English name, in any case.</summary>
    public static IsoDayOfWeek Weekday(this JsonPlace place) =>
        place.Choice<IsoDayOfWeek>() is not IsoDayOfWeek.None and var day ? day : throw place.Unexpected("a day of the week, from Monday to Sunday");

    public static LocalTime Time(this JsonPlace place)
    {
        var text = place.IsText ? place.Value.GetString()! : "";
        var parsed = Minutes.Parse(text);
        if (!parsed.Success) parsed = LocalTimePattern.ExtendedIso.Parse(text);
        return parsed.Success && TimeGuards.ProblemOf(parsed.Value) is null ? parsed.Value : throw place.Unexpected("a time in whole minutes, such as \"10:00\"");
    }

    public static LocalDate Date(this JsonPlace place, string expected = "a date from 1900-01-01 to 2100-12-31, such as \"2026-04-02\"")
    {
        var parsed = LocalDatePattern.Iso.Parse(place.IsText ? place.Value.GetString()! : "");
        return parsed.Success && TimeGuards.ProblemOf(parsed.Value) is null ? parsed.Value : throw place.Unexpected(expected);
    }
}
