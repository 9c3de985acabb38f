using System.Globalization;
using System.Text.RegularExpressions;
using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>Why a command is refused: a stable code, the values that matter, and a message for people.</summary>
public sealed class RuleViolation
{
    private static readonly Regex CodePattern = new("^[a-z][a-z0-9]*(_[a-z0-9]+)*\\z", RegexOptions.CultureInvariant);

    private readonly Func<CultureInfo?, string> _message;

    /// <summary>A refusal by a rule of the host.</summary>
    /// <param name="code">A stable code of the host's own: lower-case words of a to z and digits, joined by underscores.</param>
    /// <param name="message">The message for people, in the language of the host.</param>
    /// <param name="values">Values that matter, by name, or null.</param>
    /// <exception cref="ArgumentException">The code has another form, or the message is blank.</exception>
    public RuleViolation(string code, string message, IReadOnlyDictionary<string, string>? values = null)
    {
        Code = CheckedCode(code);
        Guard.Against.NullOrWhiteSpace(message);
        Values = values ?? new Dictionary<string, string>();
        _message = _ => message;
    }

    private RuleViolation(string code, CodedMessage message)
    {
        Code = code;
        Values = message.Values;
        _message = message.Tell;
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
    public string GetMessage(CultureInfo? culture = null) => _message(culture);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>A refusal of the library. A <see cref="ZonedDateTime"/> is an instant that the message tells in its zone.</summary>
    internal static RuleViolation Of(string code, params (string Name, object? Value)[] values) => new(code, new CodedMessage($"Refusal_{code}", values));

    private static string CheckedCode(string code) => CodePattern.IsMatch(Guard.Against.NullOrWhiteSpace(code))
        ? code
        : throw new ArgumentException($"A code has lower-case words joined by underscores, such as credit_limit; '{code}' is none.", nameof(code));
}
