namespace FollowUpKit;

/// <summary>Text that runs right to left, inside lines of plain text: https://www.unicode.org/reports/tr9/.</summary>
internal static class BidiText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>
    /// The text with each line isolated from what stands around it, without controls of its own that would end that, where it
    /// has right-to-left letters or such controls; else the same text.
    /// </summary>
    public static string Isolate(string text) => text.Any(IsRightToLeft) ? string.Join("\n", text.Split('\n').Select(IsolateLine)) : text;

    private static string IsolateLine(string line) =>
        $"{FirstStrongIsolate}{string.Concat(line.Where(unit => !IsControl(unit)))}{PopDirectionalIsolate}";

    /// <summary>Beyond the basic plane, all scripts that run right to left have these two high surrogates.</summary>
    private static bool IsRightToLeft(char unit) =>
        IsControl(unit) || unit is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF')
            or '\u200F' or (>= '\uD802' and <= '\uD803') or (>= '\uD83A' and <= '\uD83B');

    private static bool IsControl(char unit) => unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
