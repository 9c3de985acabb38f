namespace FollowUpKit;

/// <summary>What a text must keep to at the door. Texts are otherwise kept verbatim.</summary>
internal sealed class TextRule
{
    private readonly int _maxCodePoints;
    private readonly bool _isMultiLine;

    private TextRule(int maxCodePoints, bool isMultiLine)
    {
        _maxCodePoints = maxCodePoints;
        _isMultiLine = isMultiLine;
    }

    public static TextRule Identifier { get; } = new(128, isMultiLine: false);

    public static TextRule Label { get; } = new(100, isMultiLine: false);

    public static TextRule Reason { get; } = new(500, isMultiLine: true);

    public static TextRule Details { get; } = new(4000, isMultiLine: true);

    /// <summary>What is wrong with a text, in words that never repeat it; null when nothing is.</summary>
    public string? Problem(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "must not be blank";
        var codePoints = 0;
        for (var i = 0; i < text.Length; i++, codePoints++)
        {
            var unit = text[i];
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (ProblemOf(unit) is { } problem) return $"{problem} at position {codePoints + 1}";
        }

        return codePoints > _maxCodePoints ? $"must have at most {_maxCodePoints} characters but has {codePoints}" : null;
    }

    /// <summary>The number of code points of a well-formed text.</summary>
    public static int CountCodePoints(string text) => text.Count(unit => !char.IsLowSurrogate(unit));

    private string? ProblemOf(char unit)
    {
        if (char.IsSurrogate(unit)) return "must not contain half a surrogate pair";
        if (_isMultiLine && unit is '\t' or '\n' or '\r') return null;
        if (char.IsControl(unit)) return "must not contain control characters";
        if (_isMultiLine) return null;
        if (unit is '\u2028' or '\u2029') return "must be one line";
        return unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            ? "must not contain bidirectional controls"
            : null;
    }
}
