using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace FollowUpKit.Faults;

/// <summary>What the documentation says of local times, by NodaTime's own resolvers and nothing of the library.</summary>
internal static class LocalRules
{
    private static readonly ZoneLocalMappingResolver Lenient =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private static readonly LocalTime DefaultReminderTime = new(9, 0);

    /// <summary>The first instant at which it is overdue: when the day, or the minute, has ended.</summary>
    public static Instant OverdueFrom(LocalDate date, LocalTime? time, string zone) => time is { } given
        ? InstantOf(date + given, zone) + Duration.FromMinutes(1)
        : Zone(zone).AtStartOfDay(date.PlusDays(1)).ToInstant();

    /// <summary>The local date and time of a reminder.</summary>
    public static LocalDateTime ReminderTime(string? period, string? localAt, LocalDate date, LocalTime? time) => localAt is null
        ? (date + (time ?? DefaultReminderTime)) - PeriodPattern.NormalizingIso.Parse(period!).Value
        : LocalDateTimePattern.ExtendedIso.Parse(localAt).Value;

    public static Instant InstantOf(LocalDateTime local, string zone) => Zone(zone).ResolveLocal(local, Lenient).ToInstant();

    public static LocalDate DateOf(Instant instant, string zone) => instant.InZone(Zone(zone)).Date;

    /// <summary>Zero before the follow-up was overdue.</summary>
    public static int DaysLate(Instant at, Instant overdueFrom, LocalDate due, string zone) =>
        at < overdueFrom ? 0 : Period.DaysBetween(due, DateOf(at, zone));

    /// <summary>The texts of the writers in lower case without their accents, each on a line.</summary>
    public static string SearchText(params string?[] texts) => string.Concat(
        string.Join('\n', texts).ToLowerInvariant().Select(letter => letter switch { 'á' => 'a', 'é' => 'e', 'ú' => 'u', 'ñ' => 'n', _ => letter }));

    private static DateTimeZone Zone(string zone) => DateTimeZoneProviders.Tzdb[zone];
}
