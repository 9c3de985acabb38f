using System.Globalization;
using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>Why the business says no: a stable code, the values that matter, and a message for people.</summary>
public sealed class RuleViolation
{
    private readonly string? _message;

    /// <summary>A refusal by a rule of the host.</summary>
    /// <param name="code">A stable code of the host's own.</param>
    /// <param name="message">The message for people, in the language of the host.</param>
    /// <param name="values">Values that matter, by name, or null.</param>
    public RuleViolation(string code, string message, IReadOnlyDictionary<string, string>? values = null)
        : this(Guard.Against.NullOrWhiteSpace(code), values ?? new Dictionary<string, string>())
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

    /// <summary>The values that matter, by name: keys, numbers, people, ISO 8601 dates and instants.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The message for people, in English or Spanish.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public string Message(CultureInfo? culture = null) => _message ?? Texts.Fill($"Refusal_{Code}", Values, culture);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal static RuleViolation Of(string code, params (string Name, object? Value)[] values) =>
        new(code, values.ToDictionary(value => value.Name, value => Format(value.Value), StringComparer.Ordinal));

    private static string Format(object? value) => value switch
    {
        Instant instant => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'").Format(instant),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
