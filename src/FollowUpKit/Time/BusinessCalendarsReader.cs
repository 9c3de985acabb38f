using System.Globalization;
using System.Text.Json;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Calendars from JSON. All that a calendar does not have is refused, with its place.</summary>
internal static class BusinessCalendarsReader
{
    private const string Mexico = "Mexico";

    private const string ExpectedHoliday = "a date, such as \"2026-04-02\", \"Mexico\" for its mandatory rest days, a range with from and to, or a rule with a month and a day or weekday";

    private static readonly string[] OfCalendar = ["week", "holidays", "businessDays", "hours"];
    private static readonly string[] OfRule = ["month", "day", "weekday", "nth", "firstYear", "lastYear", "yearsBetween"];

    private static readonly IsoDayOfWeek[] MondayToFriday = [.. Enumerable.Range(1, 5).Select(day => (IsoDayOfWeek)day)];

    public static BusinessCalendars Read(string json) => JsonPlace.Read(json, "JSON with a calendar", root =>
    {
        var calendars = new BusinessCalendars(ReadCalendar(root.Object([.. OfCalendar, "branches"])));
        if (root.Member("branches") is not { } branches) return calendars;
        if (branches.Value.ValueKind != JsonValueKind.Object) throw branches.Unexpected("an object with a calendar for each branch");
        var keys = branches.Value.EnumerateObject().Select(branch => branch.Name).ToList();
        if (keys.Count > FilterLimits.MaxValues) throw branches.Unexpected(FormattableString.Invariant($"at most {FilterLimits.MaxValues} branches, not {keys.Count}"));
        if (keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice) throw branches.Unexpected($"each branch once, not {twice.Key} twice");
        foreach (var branch in branches.Value.EnumerateObject())
        {
            if (TextRule.Identifier.Problem(branch.Name) is { } problem)
                throw branches.Unexpected($"keys of branches, each a text that {problem.Describe(CultureInfo.InvariantCulture)}");
            calendars = calendars.WithBranch(branch.Name, ReadCalendar(branches.Item(branch).Object(OfCalendar)));
        }

        return calendars;
    });

    private static BusinessCalendar ReadCalendar(JsonPlace place)
    {
        var week = place.Member("week");
        var days = week?.Items("a list of days of the week").Select(TimeJson.Weekday).ToArray();
        if (days is { Length: 0 }) throw week!.Unexpected("at least one day of the week");
        var calendar = BusinessCalendar.Weekly(days ?? MondayToFriday);
        calendar = place.List("holidays", "a list of holidays").Aggregate(calendar, WithHoliday);
        calendar = calendar.WithBusinessDays([.. place.List("businessDays", "a list of dates").Select(date => date.Date())]);
        return place.List("hours", "a list of hours").Aggregate(calendar, WithHours);
    }

    private static BusinessCalendar WithHoliday(BusinessCalendar calendar, JsonPlace place)
    {
        if (place.IsText) return place.Value.GetString() == Mexico ? calendar.WithHolidays(MexicanHolidays.MandatoryRestDays) : calendar.WithHolidays(place.Date(ExpectedHoliday));
        if (place.Value.ValueKind != JsonValueKind.Object) throw place.Unexpected(ExpectedHoliday);
        if (place.Member("from") is null && place.Member("to") is null) return calendar.WithHolidays([ReadRule(place.Object(OfRule))]);
        var (from, to) = (place.Object("from", "to").Required("from", "a date").Date(), place.Required("to", "a date"));
        return to.Date() >= from ? calendar.WithHolidays(new DateInterval(from, to.Date())) : throw to.Unexpected("a date that is not before \"from\"");
    }

    private static HolidayRule ReadRule(JsonPlace place)
    {
        var month = place.Required("month", "a month, from 1 to 12").Integer(1, 12);
        var (day, weekday, nth) = (place.Member("day"), place.Member("weekday"), place.Member("nth"));
        if (day is null == weekday is null) throw place.Unexpected("a day of the month or a weekday");
        if (nth is not null && weekday is null) throw nth.Unexpected("none, since there is no weekday");
        var (first, last) = (TimeGuards.FirstDate.Year, TimeGuards.LastDate.Year);
        return new HolidayRule(
            month,
            day?.Integer(1, CalendarSystem.Iso.GetDaysInMonth(2000, month)),
            weekday?.Weekday(),
            nth?.Integer(1, 4),
            place.Member("firstYear")?.Integer(first, last) ?? first,
            place.Member("lastYear")?.Integer(first, last) ?? last,
            place.Member("yearsBetween")?.Integer(1, 200) ?? 1);
    }

    private static BusinessCalendar WithHours(BusinessCalendar calendar, JsonPlace place)
    {
        place.Object("opening", "closing", "days", "date");
        var (opening, closing) = (place.Required("opening", "a time").Time(), place.Required("closing", "a time"));
        if (closing.Time() <= opening) throw closing.Unexpected("a time after the opening");
        var (hours, days, date) = (new BusinessHours(opening, closing.Time()), place.Member("days"), place.Member("date"));
        if (date is not null) return days is null ? calendar.WithHours(date.Date(), hours) : throw days.Unexpected("days or a date, not both");
        return calendar.WithHours(hours, [.. days?.Items("a list of days of the week").Select(TimeJson.Weekday) ?? []]);
    }
}
