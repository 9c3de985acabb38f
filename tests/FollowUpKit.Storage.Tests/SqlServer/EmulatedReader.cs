using System.Data.Common;
using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>Rows of SQLite whose values come as SQL Server gives them.</summary>
internal sealed class EmulatedReader(DbDataReader inner, Interceptor interceptor, string text) : InterceptedReader(inner, interceptor, text)
{
    public override DateTime GetDateTime(int ordinal) => EmulatedValues.DateTimeOf(GetValue(ordinal));

    public override T GetFieldValue<T>(int ordinal) => typeof(T) == typeof(TimeSpan)
        ? (T)(object)TimeSpan.FromTicks(SqliteDialect.TimeOf(GetString(ordinal)).TickOfDay)
        : base.GetFieldValue<T>(ordinal);
}
