using System.Text;

namespace FollowUpKit.ICalendar;

/// <summary>
/// Text without what RFC 5545 forbids: control characters are spaces, every kind of line break is a line feed, which the writer escapes,
/// and half a surrogate pair is U+FFFD. Stored rows may be older than the checks at the door.
/// </summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) plain.Append(text, i++, 2);
            else if (!(text[i] == '\n' && i > 0 && text[i - 1] == '\r')) plain.Append(Of(text[i]));
        }

        return plain.ToString();
    }

    private static char Of(char unit) =>
        unit is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' ? '\n'
        : unit == '\t' ? unit
        : char.IsControl(unit) ? ' '
        : char.IsSurrogate(unit) ? '\uFFFD'
        : unit;
}
