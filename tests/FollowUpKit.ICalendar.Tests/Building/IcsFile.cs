using System.Text;
using System.Text.RegularExpressions;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>A calendar file, read by the grammar of RFC 5545, 3.1, without Ical.Net. Whatever breaks the grammar throws.</summary>
internal sealed record IcsFile(IcsComponent Calendar)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public IcsComponent Only => Calendar.Children.Single(child => child.Name is "VEVENT" or "VTODO");

    public static IcsFile Parse(byte[] bytes)
    {
        var open = new Stack<IcsComponent>();
        var top = new IcsComponent("", [], []);
        open.Push(top);
        foreach (var line in Unfolded(bytes))
        {
            var match = Regex.Match(line, "^([A-Z-]+)((?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:,]*))*):(.*)$", RegexOptions.Singleline);
            if (!match.Success) throw new FormatException($"No content line: {line}");
            var (name, parameters, value) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
            if (name == "BEGIN") open.Push(new IcsComponent(value, [], []));
            else if (name == "END")
            {
                var done = open.Pop();
                if (done.Name != value) throw new FormatException($"{done.Name} ends as {value}");
                open.Peek().Children.Add(done);
            }
            else open.Peek().Lines.Add(new IcsLine(name, parameters.TrimStart(';'), value));
        }

        return new IcsFile(top.Children.Single());
    }

    /// <summary>The lines as they stand in the file: each whole UTF-8 of 75 octets at most, and ended by CR LF.</summary>
    public static IEnumerable<string> PhysicalLines(byte[] bytes)
    {
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.AsSpan(start).IndexOf("\r\n"u8);
            if (length is < 1 or > 75) throw new FormatException($"A line has {length} octets.");
            var line = Strict.GetString(bytes, start, length);
            if (line.Any(unit => char.IsControl(unit) && unit != '\t' && unit < '\u0080')) throw new FormatException($"Control character in: {line}");
            yield return line;
            start += length + 2;
        }
    }

    private static List<string> Unfolded(byte[] bytes)
    {
        var lines = new List<string>();
        foreach (var line in PhysicalLines(bytes))
        {
            if (line[0] is ' ' or '\t') lines[^1] += line[1..];
            else lines.Add(line);
        }

        return lines;
    }
}
