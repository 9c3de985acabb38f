using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A row of the report as a hand-written reader takes it, each value in the type that the driver gives at once.</summary>
internal sealed record AttentionRecord(
    string Operation, int Number, string? Customer, string? Branch, string? Agent, string? Kind, string? Subject,
    object DueDate, object? DueTime, string TimeZone, object OpenedAt,
    int MoveCount, object? FirstDueDate, object? FirstDueTime, string? FirstTimeZone, string? LastMoveReason,
    object AttentionFrom, string? Title)
{
    public static AttentionRecord FromSqlite(DbDataReader reader) => new(
        reader.GetString(0), reader.GetInt32(1), Text(reader, 2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6),
        reader.GetString(7), Text(reader, 8), reader.GetString(9), reader.GetInt64(10),
        reader.GetInt32(11), Text(reader, 12), Text(reader, 13), Text(reader, 14), Text(reader, 15),
        reader.GetInt64(16), Text(reader, 17));

    public static AttentionRecord FromServer(DbDataReader reader) => new(
        reader.GetString(0), reader.GetInt32(1), Text(reader, 2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6),
        reader.GetDateTime(7), Time(reader, 8), reader.GetString(9), reader.GetDateTime(10),
        reader.GetInt32(11), reader.IsDBNull(12) ? null : reader.GetDateTime(12), Time(reader, 13), Text(reader, 14), Text(reader, 15),
        reader.GetDateTime(16), Text(reader, 17));

    private static string? Text(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    private static TimeSpan? Time(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<TimeSpan>(ordinal);
}
