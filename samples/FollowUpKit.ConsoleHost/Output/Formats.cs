using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>How dates and times are written, for people in the form of their language.</summary>
internal static class Formats
{
    public static LocalTimePattern Minute { get; } = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static LocalDateTimePattern LocalMinute { get; } = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static string ForPeople(this LocalDate date) =>
        LocalDatePattern.CreateWithInvariantCulture(Words.Get("Format_Date")).Format(date);

    public static string ForPeople(this LocalDateTime local) => $"{local.Date.ForPeople()} {Minute.Format(local.TimeOfDay)}";

    public static string ForPeople(this Due due) => due.Time is { } time ? (due.Date + time).ForPeople() : due.Date.ForPeople();

    public static string ForPeople(this IsoDayOfWeek day) => Words.Get("Format_Days").Split(' ')[(int)day - 1];

    /// <summary>With the day of the week before it.</summary>
    public static string WithDay(this Due due) => $"{due.Date.DayOfWeek.ForPeople()} {due.ForPeople()}";

    public static string ForPeople(this Instant instant, string zone) =>
        instant.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime.ForPeople();

    /// <summary>The place that a zone is named after, as Mexico City.</summary>
    public static string Place(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
