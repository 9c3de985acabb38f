using System.Globalization;

namespace FollowUpKit;

/// <summary>
/// What is allowed but may be a mistake, as a stable code, the values that matter, and a message for people. A warning stops nobody.
/// </summary>
public sealed class CommandWarning
{
    private readonly CodedMessage _message;

    internal CommandWarning(string code, params (string Name, object? Value)[] values)
    {
        Code = code;
        _message = new CodedMessage($"Warning_{code}", values);
    }

    /// <summary>The stable code, one of <see cref="WarningCodes"/>.</summary>
    public string Code { get; }

    /// <summary>The values that matter, by name: keys, numbers, and local dates and times in ISO 8601.</summary>
    public IReadOnlyDictionary<string, string> Values => _message.Values;

    /// <summary>The message for people, in English or Spanish. Times in it are local to the follow-up.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public string GetMessage(CultureInfo? culture = null) => _message.Tell(culture);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
