using System.Text.RegularExpressions;

namespace FollowUpKit.ICalendar.Tests;

internal sealed record IcsComponent(string Name, List<IcsLine> Lines, List<IcsComponent> Children)
{
    public IEnumerable<IcsComponent> Alarms => Children.Where(child => child.Name == "VALARM");

    /// <summary>The parameters and the value of the only line of a name, as <c>;TZID=…:value</c>; null where there is none.</summary>
    public string? Raw(string name) => Lines.SingleOrDefault(line => line.Name == name) is { } line
        ? (line.Parameters.Length > 0 ? $";{line.Parameters}" : "") + $":{line.Value}"
        : null;

    /// <summary>The text of a line, without its escapes.</summary>
    public string? Text(string name) => Lines.SingleOrDefault(line => line.Name == name) is { } line
        ? Regex.Replace(line.Value, @"\\(.)", match => match.Groups[1].Value is "n" or "N" ? "\n" : match.Groups[1].Value)
        : null;
}
