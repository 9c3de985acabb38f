using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>Options whose values are instants, zones and choices.</summary>
internal static class ValueOptions
{
    /// <summary>Moments from which all dates of the library can be looked at.</summary>
    private static readonly Interval Moments = new(Instant.FromUtc(1800, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0));

    private static readonly IPattern<Instant> InstantPatterns = new CompositePatternBuilder<Instant>
    {
        { InstantPattern.ExtendedIso, _ => true },
        { InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'"), _ => true },
    }.Build();

    public static Option<Instant?> AnInstant(string name, string help) => new(name)
    {
        Description = Words.Get(help),
        HelpName = "instant",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            var isHour24 = text.Contains("T24:", StringComparison.Ordinal);
            if (!isHour24 && InstantPatterns.Parse(text) is { Success: true, Value: var value } && Moments.Contains(value)) return value;
            argument.AddError(Words.Fill("Misuse_instant", ("option", name), ("value", text)));
            return null;
        },
    };

    public static Option<DateTimeZone?> Zone(string name, string help) => new(name)
    {
        Description = Words.Get(help),
        HelpName = "zone",
        CustomParser = argument =>
        {
            var id = argument.Tokens[0].Value;
            if (LocalCalendar.Default.FindTimeZoneId(id) is { } known) return LocalCalendar.Default.FindTimeZone(known);
            argument.AddError(NoZone(name, id));
            return null;
        },
    };

    public static string NoZone(string option, string id) =>
        Words.Fill("Misuse_zone", ("option", option), ("value", id), ("nearest", LocalCalendar.Default.NearestTimeZoneId(id)));

    /// <summary>Refuses what is none of the choices, by the name of the option.</summary>
    public static void OnlyFrom(this Option option, params string[] choices)
    {
        option.HelpName = string.Join('|', choices);
        option.CompletionSources.Add(choices);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !choices.Contains(token.Value)))
                result.AddError(Words.Fill("Misuse_choice", ("option", option.Name), ("value", token.Value), ("choices", string.Join(", ", choices))));
        });
    }
}
