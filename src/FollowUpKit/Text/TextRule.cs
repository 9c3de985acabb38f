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

    /// <summary>The number of code points of a well-formed text.</summary>
    public static int CountCodePoints(string text) => text.Count(unit => !char.IsLowSurrogate(unit));

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public TextProblem? Problem(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new("blank", 0, _maxCodePoints);
        var codePoints = 0;
        for (var i = 0; i < text.Length; i++, codePoints++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (ProblemOf(text[i]) is { } name) return new(name, codePoints + 1, _maxCodePoints);
        }

        return codePoints > _maxCodePoints ? new("too_long", codePoints, _maxCodePoints) : null;
    }

    private string? ProblemOf(char unit)
    {
        if (char.IsSurrogate(unit)) return "half_surrogate";
        if (unit is '\n' or '\r' or '\u2028' or '\u2029') return _isMultiLine ? null : "line_break";
        if (char.IsControl(unit)) return _isMultiLine && unit == '\t' ? null : "control";
        var isBidirectional = unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
        return isBidirectional && !_isMultiLine ? "bidirectional" : null;
    }
}
