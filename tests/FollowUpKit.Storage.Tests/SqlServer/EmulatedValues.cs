using System.Data;
using System.Globalization;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.SqlClient;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Values of SQL Server as SQLite keeps them.</summary>
internal static class EmulatedValues
{
    private const long TicksPerMicrosecond = 10;

    public static object ToSqlite(SqlParameter parameter) => parameter.Value switch
    {
        DateTime instant when parameter.SqlDbType == SqlDbType.DateTime2 => MicrosecondsOf(instant),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan time => TextOf(time),
        var other => other,
    };

    public static long MicrosecondsOf(DateTime instant) => (DateTime.SpecifyKind(instant, DateTimeKind.Utc) - DateTime.UnixEpoch).Ticks / TicksPerMicrosecond;

    public static string TextOf(TimeSpan time) => (string)SqlDialect.Sqlite.Value(LocalTime.FromTicksSinceMidnight(time.Ticks));

    public static DateTime DateTimeOf(object value) => value is long microseconds
        ? DateTime.UnixEpoch.AddTicks(microseconds * TicksPerMicrosecond)
        : DateTime.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
