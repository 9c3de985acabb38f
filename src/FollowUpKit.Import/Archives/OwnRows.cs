using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Import;

/// <summary>Operations and follow-ups as rows of our own columns. Instants have the offset of their zone, so that a person reads the local time and an import the instant.</summary>
internal static class OwnRows
{
    private static readonly OffsetDateTimePattern Times = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>");

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string[] Of(OperationSnapshot operation) =>
    [
        operation.OperationId,
        operation.Title ?? "",
        operation.Customer ?? "",
        operation.Branch ?? "",
        operation.Agent ?? "",
        Text(operation.OpenedAt, operation.TimeZone),
        operation.TimeZone,
        operation.Conclusion is { } conclusion ? Text(conclusion.At, operation.TimeZone) : "",
        operation.Conclusion?.Outcome ?? "",
    ];

    /// <summary>Without a key of another program: the number tells which one it is.</summary>
    public static string[] Of(OperationSnapshot operation, FollowUpSnapshot followUp) =>
    [
        operation.OperationId,
        "",
        FormattableString.Invariant($"{followUp.Number}"),
        followUp.Kind ?? "",
        followUp.Subject ?? "",
        followUp.Details ?? "",
        followUp.Agent ?? "",
        Text(followUp.ScheduledAt, operation.TimeZone),
        LocalDatePattern.Iso.Format(followUp.DueDate),
        followUp.DueTime is { } time ? Minutes.Format(time) : "",
        followUp.Result is { } result ? Text(result.At, result.TimeZone) : "",
        followUp.Result?.Details ?? "",
        followUp.Result?.Outcome ?? "",
        followUp.Cancellation?.Reason ?? "",
    ];

    private static string Text(Instant instant, string zone) =>
        Times.Format(instant.InZone(LocalCalendar.Default.FindTimeZone(zone) ?? DateTimeZone.Utc).ToOffsetDateTime());
}
