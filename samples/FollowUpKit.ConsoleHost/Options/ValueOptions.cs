using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>Options whose values are dates, times, instants and zones.</summary>
internal static class ValueOptions
{
    /// <summary>What the library takes as a date, both included.</summary>
    private static readonly DateInterval Dates = new(new LocalDate(1900, 1, 1), new LocalDate(2100, 12, 31));

    /// <summary>Moments from which all of these dates can be looked at.</summary>
    private static readonly Interval Moments = new(Instant.FromUtc(1800, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0));

    private static readonly IPattern<LocalDateTime> LocalPattern = new CompositePatternBuilder<LocalDateTime>
    {
        { Formats.LocalMinute, _ => true },
        { LocalDateTimePattern.GeneralIso, _ => true },
    }.Build();

    private static readonly IPattern<Instant> InstantPatterns = new CompositePatternBuilder<Instant>
    {
        { InstantPattern.ExtendedIso, _ => true },
        { InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'"), _ => true },
    }.Build();

    public static Option<LocalDate?> Date(string name, string help) => Of(name, help, "date", LocalDatePattern.Iso, Dates.Contains);

    public static Option<LocalTime?> Time(string name, string help) => Of(name, help, "HH:MM", Formats.Minute, _ => true);

    public static Option<LocalDateTime?> Local(string name, string help) => Of(name, help, "date-time", LocalPattern, IsInRange);

    /// <summary>A local date and time whose seconds are refused.</summary>
    public static Option<LocalDateTime?> Minute(string name, string help) => Of(name, help, "date-time", Formats.LocalMinute, IsInRange);

    public static Option<LocalDateTime?[]> Locals(string name, string help) => new(name)
    {
        Description = Words.Get(help),
        HelpName = "date-time",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = argument => [.. argument.Tokens.Select(token => Read(argument, token.Value, "date-time", Formats.LocalMinute, IsInRange))],
    };

    public static Due Due(LocalDate date, LocalTime? time, DateTimeZone? zone)
    {
        var due = time is { } minute ? FollowUpKit.Due.At(date + minute) : FollowUpKit.Due.On(date);
        return zone is null ? due : due.WithTimeZone(zone.Id);
    }

    public static Option<Instant?> AnInstant(string name, string help) => Of(name, help, "instant", InstantPatterns, Moments.Contains);

    public static Option<DateTimeZone?> Zone(string name, string help) => new(name)
    {
        Description = Words.Get(help),
        HelpName = "zone",
        CustomParser = argument =>
        {
            var id = argument.Tokens[0].Value;
            var zone = LocalCalendar.Default.FindTimeZone(id);
            if (zone is null) argument.AddError(Words.Fill("Misuse_zone", ("option", name), ("value", id)));
            return zone;
        },
    };

    private static bool IsInRange(LocalDateTime local) => Dates.Contains(local.Date);

    private static Option<T?> Of<T>(string name, string help, string kind, IPattern<T> pattern, Func<T, bool> isInRange)
        where T : struct => new(name)
        {
            Description = Words.Get(help),
            HelpName = kind,
            CustomParser = argument => Read(argument, argument.Tokens[0].Value, kind, pattern, isInRange),
        };

    private static T? Read<T>(ArgumentResult argument, string text, string kind, IPattern<T> pattern, Func<T, bool> isInRange)
        where T : struct
    {
        var isHour24 = text.Contains("T24:", StringComparison.Ordinal);
        if (!isHour24 && pattern.Parse(text) is { Success: true, Value: var value } && isInRange(value)) return value;
        argument.AddError(Words.Fill($"Misuse_{kind}", ("option", argument.Argument.Name), ("value", text)));
        return null;
    }
}
