using System.Globalization;
using System.Text.RegularExpressions;
using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>Why a command is refused: a stable code, the values that matter, and a message for people.</summary>
public sealed class RuleViolation
{
    private static readonly InstantPattern UtcPattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private static readonly Regex CodePattern = new("^[a-z][a-z0-9]*(_[a-z0-9]+)*\\z", RegexOptions.CultureInvariant);

    private readonly string? _message;

    /// <summary>A refusal by a rule of the host.</summary>
    /// <param name="code">A stable code of the host's own: lower-case words of a to z and digits, joined by underscores.</param>
    /// <param name="message">The message for people, in the language of the host.</param>
    /// <param name="values">Values that matter, by name, or null.</param>
    /// <exception cref="ArgumentException">The code has another form, or the message is blank.</exception>
    public RuleViolation(string code, string message, IReadOnlyDictionary<string, string>? values = null)
        : this(CheckedCode(code), values ?? new Dictionary<string, string>())
    {
        _message = Guard.Against.NullOrWhiteSpace(message);
    }

    private RuleViolation(string code, IReadOnlyDictionary<string, string> values)
    {
        Code = code;
        Values = values;
    }

    /// <summary>The stable code: one of <see cref="RuleCodes"/>, or the host's own.</summary>
    public string Code { get; }

    /// <summary>The values that matter, by name: keys, numbers, people, ISO 8601 dates and instants in UTC.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>
    /// The message for people, in English or Spanish. Times in it are local: of a result in its zone, else in that of the
    /// follow-up or the operation that it is about; where that is not known, in the default zone.
    /// </summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public string GetMessage(CultureInfo? culture = null) => _message ?? Texts.Fill($"Refusal_{Code}", Shown(culture), culture);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The instants among the values as the message tells them.</summary>
    private Dictionary<string, LocalDateTime> LocalValues { get; init; } = [];

    /// <summary>A refusal of the library. A <see cref="ZonedDateTime"/> is an instant that the message tells in its zone.</summary>
    internal static RuleViolation Of(string code, params (string Name, object? Value)[] values) =>
        new(code, values.ToDictionary(value => value.Name, value => Format(value.Value), StringComparer.Ordinal))
        {
            LocalValues = values.Where(value => value.Value is ZonedDateTime)
                .ToDictionary(value => value.Name, value => ((ZonedDateTime)value.Value!).LocalDateTime, StringComparer.Ordinal),
        };

    private static string CheckedCode(string code) => CodePattern.IsMatch(Guard.Against.NullOrWhiteSpace(code))
        ? code
        : throw new ArgumentException($"A code has lower-case words joined by underscores, such as credit_limit; '{code}' is none.", nameof(code));

    private static string Format(object? value) => value switch
    {
        ZonedDateTime zoned => UtcPattern.Format(zoned.ToInstant()),
        Instant instant => UtcPattern.Format(instant),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    private Dictionary<string, string> Shown(CultureInfo? culture) => Values.ToDictionary(
        value => value.Key,
        value => LocalValues.TryGetValue(value.Key, out var local) ? Texts.Local(local.Date, local.TimeOfDay, culture) : value.Value,
        StringComparer.Ordinal);
}
