using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of a reminder, written and read in one order.</summary>
internal static class ReminderTable
{
    public static readonly string[] Read = ["remind_at", "period", "local_at"];

    public static readonly string[] All = [.. FollowUpTable.Key, "ordinal", .. Read];

    public static object?[] Values(OperationKey key, int number, int ordinal, ReminderSnapshot reminder, SqlDialect dialect) =>
    [
        key.Tenant, key.Operation, number, ordinal, dialect.Value(reminder.RemindAt), reminder.Before,
        reminder.LocalAt is { } localAt ? LocalDateTimePattern.ExtendedIso.Format(localAt) : null,
    ];

    public static ReminderSnapshot ReadReminder(SqlRow row) =>
        new() { RemindAt = row.Instant(), Before = row.TextOrNull(), LocalAt = row.DateTimeOrNull() };
}
