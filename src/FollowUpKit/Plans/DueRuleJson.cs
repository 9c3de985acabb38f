using System.Text.Json;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A due rule in the JSON of plans: the members that System.Text.Json writes, in any case.</summary>
internal static class DueRuleJson
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static DueRule Read(JsonPlace place)
    {
        place.Object("unit", "count", "weekday", "time", "hours", "convention");
        var unit = place.Required("unit", $"one of {string.Join(", ", JsonPlace.NamesOf<DueRuleUnit>())}").Choice<DueRuleUnit>();
        var least = unit <= DueRuleUnit.Months ? -TimeGuards.DaysInRange : 0;
        var weekday = place.Member("weekday");
        if (unit == DueRuleUnit.NextWeekday && weekday is null) throw place.Unexpected("a weekday, since the unit is NextWeekday");
        if (unit != DueRuleUnit.NextWeekday && weekday is not null) throw weekday.Unexpected($"no weekday, since the unit is {unit}");
        var (time, hours) = (place.Member("time"), place.Member("hours"));
        if (time is not null && hours is not null) throw hours.Unexpected("a time or hours, not both");
        return new DueRule(
            unit,
            place.Member("count")?.Integer(least, TimeGuards.DaysInRange) ?? 0,
            weekday?.Weekday(),
            time?.Time(),
            hours?.Choice<OpeningOrClosing>(),
            place.Member("convention")?.Choice<BusinessDayConvention>() ?? BusinessDayConvention.Following);
    }

    public static void Write(Utf8JsonWriter writer, DueRule rule)
    {
        writer.WriteStartObject("due");
        writer.WriteString("unit", rule.Unit.ToString());
        if (rule.Count != 0) writer.WriteNumber("count", rule.Count);
        if (rule.Weekday is { } day) writer.WriteString("weekday", day.ToString());
        if (rule.Time is { } time) writer.WriteString("time", Minutes.Format(time));
        if (rule.Hours is { } hours) writer.WriteString("hours", hours.ToString());
        if (rule.Convention != BusinessDayConvention.Following) writer.WriteString("convention", rule.Convention.ToString());
        writer.WriteEndObject();
    }
}
