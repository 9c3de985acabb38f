using System.Text;

namespace FollowUpKit.ICalendar;

/// <summary>
/// The lines of a calendar file: 75 octets at most without the line end, folded between code points (RFC 5545, 3.1). Ical.Net 5.2 folds
/// between the two halves of a surrogate pair too, which loses the character, so its lines are joined and folded again.
/// </summary>
internal static class ContentLines
{
    private const string LineEnd = "\r\n";
    private const string Fold = LineEnd + " ";
    private const int MostOctets = 75;

    public static byte[] ToBytes(string calendar)
    {
        var lines = new StringBuilder(calendar.Length);
        var whole = calendar.Replace(Fold, "", StringComparison.Ordinal);
        foreach (var line in whole.Split(LineEnd, StringSplitOptions.RemoveEmptyEntries))
        {
            AppendFolded(lines, line);
            lines.Append(LineEnd);
        }

        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(lines.ToString());
    }

    private static void AppendFolded(StringBuilder lines, string line)
    {
        var octets = 0;
        for (var i = 0; i < line.Length;)
        {
            var units = char.IsSurrogatePair(line, i) ? 2 : 1;
            var size = units == 2 ? 4 : line[i] < 0x80 ? 1 : line[i] < 0x800 ? 2 : 3;
            if (octets + size > MostOctets)
            {
                lines.Append(Fold);
                octets = 1;
            }

            lines.Append(line, i, units);
            octets += size;
            i += units;
        }
    }
}
