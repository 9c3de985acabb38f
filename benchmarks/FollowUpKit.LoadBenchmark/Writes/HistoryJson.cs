using System.Text.Json;

namespace FollowUpKit.LoadBenchmark;

/// <summary>What others keep of the changes of a command, as much as the library does.</summary>
internal static class HistoryJson
{
    public static string Of(params object[] changes) => JsonSerializer.Serialize(changes);

    public static object Captured(Capture capture, int number) => new
    {
        kind = "result_captured",
        data = new
        {
            number,
            result = new
            {
                date = capture.At.Date.ToDateOnly(),
                time = capture.At.TimeOfDay.ToTimeOnly(),
                time_zone = capture.Zone,
                at = Company.AsOf.ToDateTimeUtc(),
                details = capture.Details,
                captured_at = Company.AsOf.ToDateTimeUtc(),
                captured_by = Capture.Person,
            },
        },
    };

    public static object Scheduled(Capture capture, int number, string? agent, string kind = "follow_up_scheduled") => new
    {
        kind,
        data = new
        {
            follow_up = new
            {
                number,
                previous_number = number - 1,
                kind = Capture.NextKind,
                subject = Capture.NextSubject,
                agent,
                due_date = capture.NextDue.ToDateOnly(),
                time_zone = capture.Zone,
                overdue_from = capture.NextOverdueFrom().ToDateTimeUtc(),
                scheduled_at = Company.AsOf.ToDateTimeUtc(),
                scheduled_by = Capture.Person,
            },
        },
    };
}
