namespace FollowUpKit;

/// <summary>What a text must keep to at the door. Texts are otherwise kept verbatim.</summary>
internal sealed class TextRule
{
    private const char BlankBraille = '\u2800';

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
    public static int CountCodePoints(string text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            if (!char.IsLowSurrogate(unit)) count++;
        }

        return count;
    }

    /// <summary>What is wrong with a text; null when nothing is. A text with too many UTF-16 units for the limit is not read.</summary>
    public TextProblem? Problem(string text)
    {
        if (text.Length > 2 * _maxCodePoints) return new("too_long", 0, _maxCodePoints);
        if (text.Length <= _maxCodePoints && IsPlain(text)) return null;
        if (IsBlank(text)) return new("blank", 0, _maxCodePoints);
        var codePoints = 0;
        for (var i = 0; i < text.Length; codePoints++)
        {
            var point = CodePoints.At(text, i);
            if (ProblemOf(point) is { } name) return new(name, codePoints + 1, _maxCodePoints);
            i += CodePoints.UnitsOf(point);
        }

        return codePoints > _maxCodePoints ? new("too_long", 0, _maxCodePoints) : null;
    }

    /// <summary>Whether a text is of ASCII signs alone that stand everywhere, and not blank.</summary>
    private static bool IsPlain(string text)
    {
        var isVisible = false;
        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~') return false;
            isVisible |= unit != ' ';
        }

        return isVisible;
    }

    private static bool IsBlank(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var point = CodePoints.At(text, i);
            if (IsVisible(point)) return false;
            i += CodePoints.UnitsOf(point);
        }

        return true;
    }

    private static bool IsVisible(int point) =>
        point != BlankBraille
        && !(point <= char.MaxValue && char.IsWhiteSpace((char)point))
        && (point <= 0x7F || SearchTable.Instance.Fold(point) is not { Length: 0 });

    private string? ProblemOf(int point)
    {
        if (point is >= 0xD800 and <= 0xDFFF) return "half_surrogate";
        if ((point & 0xFFFE) == 0xFFFE || point is >= 0xFDD0 and <= 0xFDEF) return "noncharacter";
        if (point is >= 0xE0000 and <= 0xE007F) return "tag";
        if (point is '\n' or '\r' or '\u2028' or '\u2029') return _isMultiLine ? null : "line_break";
        if (point <= 0x9F && char.IsControl((char)point)) return _isMultiLine && point == '\t' ? null : "control";
        var isBidirectional = point is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
        return isBidirectional && !_isMultiLine ? "bidirectional" : null;
    }
}
