using System.Data;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.LegacyStore;

/// <summary>How Dapper reads and writes NodaTime's values: instants as microseconds since 1970 UTC, dates and times as ISO text.</summary>
internal static class NodaTimeHandlers
{
    public static void Register()
    {
        SqlMapper.AddTypeHandler(new Handler<Instant>(
            instant => instant.ToUnixTimeTicks() / 10, value => Instant.FromUnixTimeTicks((long)value * 10)));
        SqlMapper.AddTypeHandler(new Handler<LocalDate>(
            LocalDatePattern.Iso.Format, value => LocalDatePattern.Iso.Parse((string)value).Value));
        SqlMapper.AddTypeHandler(new Handler<LocalTime>(
            LocalTimePattern.HourMinuteIso.Format, value => LocalTimePattern.HourMinuteIso.Parse((string)value).Value));
    }

    private sealed class Handler<T>(Func<T, object> write, Func<object, T> read) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = write(value);

        public override T Parse(object value) => read(value);
    }
}
