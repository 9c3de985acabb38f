using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>Values of a refusal or a warning, and the text for people that tells them in local times.</summary>
internal sealed class CodedMessage
{
    private static readonly InstantPattern UtcPattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private readonly string _text;
    private readonly Dictionary<string, (LocalDate Date, LocalTime? Time)> _locals = new(StringComparer.Ordinal);

    /// <summary>A message. A <see cref="ZonedDateTime"/> is an instant that it tells in its zone, a <see cref="Due"/> a local value.</summary>
    /// <param name="text">The name of the text.</param>
    /// <param name="values">The values by name.</param>
    public CodedMessage(string text, params (string Name, object? Value)[] values)
    {
        _text = text;
        Values = values.ToDictionary(value => value.Name, value => Format(value.Value), StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value is ZonedDateTime zoned) _locals[name] = (zoned.Date, zoned.TimeOfDay);
            if (value is Due due) _locals[name] = (due.Date, due.Time);
        }
    }

    /// <summary>Keys, numbers, people, ISO 8601 dates and instants in UTC.</summary>
    public Dictionary<string, string> Values { get; }

    public string Tell(CultureInfo? culture) => Texts.Fill(
        _text,
        Values.ToDictionary(
            value => value.Key,
            value => _locals.TryGetValue(value.Key, out var local) ? Texts.Local(local.Date, local.Time, culture) : value.Value,
            StringComparer.Ordinal),
        culture);

    private static string Format(object? value) => value switch
    {
        ZonedDateTime zoned => UtcPattern.Format(zoned.ToInstant()),
        Instant instant => UtcPattern.Format(instant),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
