using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A reminder in the JSON of plans: a period before the due value, one after it, or when the follow-up is overdue.</summary>
internal static class ReminderJson
{
    private const string WhenOverdue = "whenOverdue";

    public static Reminder Read(JsonPlace place)
    {
        if (place.IsText && place.Value.GetString() == WhenOverdue) return Reminder.WhenOverdue();
        return place.Value.ValueKind == JsonValueKind.Object
            ? Reminder.After(PeriodOf(place.Object("after").Required("after", "a period")))
            : Reminder.Before(PeriodOf(place));
    }

    public static void Write(Utf8JsonWriter writer, Reminder reminder)
    {
        if (reminder.AfterDue is { } after)
        {
            writer.WriteStartObject();
            writer.WriteString("after", PeriodPattern.Roundtrip.Format(after));
            writer.WriteEndObject();
            return;
        }

        writer.WriteStringValue(reminder.BeforeDue is { } before ? PeriodPattern.Roundtrip.Format(before) : WhenOverdue);
    }

    private static Period PeriodOf(JsonPlace place)
    {
        var parsed = PeriodPattern.Roundtrip.Parse(place.IsText ? place.Value.GetString()! : "");
        if (!parsed.Success) throw place.Unexpected("a period in ISO 8601 before the due value, such as \"P1D\" or \"PT30M\", { \"after\": \"P1D\" }, or \"whenOverdue\"");
        return Reminder.ProblemOf(parsed.Value) is { } problem ? throw place.Unexpected($"a period that {problem}") : parsed.Value;
    }
}
