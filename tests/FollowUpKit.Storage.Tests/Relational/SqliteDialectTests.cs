using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

public sealed class SqliteDialectTests
{
    [Theory]
    [InlineData(19, 1)]
    [InlineData(10, 1)]
    [InlineData(9, 0)]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    [InlineData(-10, -1)]
    [InlineData(-11, -2)]
    public void Value_InstantBetweenMicroseconds_IsFloored(long ticks, long microseconds) =>
        Assert.Equal(microseconds, SqlDialect.Sqlite.Value(Instant.FromUnixTimeTicks(ticks)));

    [Theory]
    [InlineData(9, 5, 0, "09:05")]
    [InlineData(9, 5, 7, "09:05:07")]
    public void Value_Time_KeepsSecondsWhereGiven(int hour, int minute, int second, string text) =>
        Assert.Equal(text, SqlDialect.Sqlite.Value(new LocalTime(hour, minute, second)));
}
