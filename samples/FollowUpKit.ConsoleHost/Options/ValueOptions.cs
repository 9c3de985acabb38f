using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>Options whose values are dates, times, instants and zones.</summary>
internal static class ValueOptions
{
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

    public static Option<LocalDate?> Date(string name, string help) => Of(name, help, "date", LocalDatePattern.Iso);

    public static Option<LocalTime?> Time(string name, string help) => Of(name, help, "HH:MM", Formats.Minute);

    public static Option<LocalDateTime?> Local(string name, string help) => Of(name, help, "date-time", LocalPattern);

    /// <summary>A local date and time whose seconds are refused.</summary>
    public static Option<LocalDateTime?> Minute(string name, string help) => Of(name, help, "date-time", Formats.LocalMinute);

    public static Option<LocalDateTime?[]> Locals(string name, string help) => new(name)
    {
        Description = Words.Get(help),
        HelpName = "date-time",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = argument => [.. argument.Tokens.Select(token => Read(argument, token.Value, "date-time", Formats.LocalMinute))],
    };

    public static Due Due(LocalDate date, LocalTime? time, DateTimeZone? zone)
    {
        var due = time is { } minute ? FollowUpKit.Due.At(date + minute) : FollowUpKit.Due.On(date);
        return zone is null ? due : due.In(zone.Id);
    }

    public static Option<Instant?> AnInstant(string name, string help) => Of(name, help, "instant", InstantPatterns);

    public static Option<DateTimeZone?> Zone(string name, string help) => new(name)
    {
        Description = Words.Get(help),
        HelpName = "zone",
        CustomParser = argument =>
        {
            var id = argument.Tokens[0].Value;
            var zone = LocalCalendar.Default.FindZone(id);
            if (zone is null) argument.AddError(Words.Fill("Misuse_zone", ("option", name), ("value", id)));
            return zone;
        },
    };

    private static Option<T?> Of<T>(string name, string help, string kind, IPattern<T> pattern)
        where T : struct => new(name)
        {
            Description = Words.Get(help),
            HelpName = kind,
            CustomParser = argument => Read(argument, argument.Tokens[0].Value, kind, pattern),
        };

    private static T? Read<T>(ArgumentResult argument, string text, string kind, IPattern<T> pattern)
        where T : struct
    {
        if (pattern.Parse(text) is { Success: true, Value: var value }) return value;
        argument.AddError(Words.Fill($"Misuse_{kind}", ("option", argument.Argument.Name), ("value", text)));
        return null;
    }
}
