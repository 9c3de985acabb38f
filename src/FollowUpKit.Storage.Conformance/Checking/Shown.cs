using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Conformance;

/// <summary>All that a value holds as exact text, a line for each part, for comparing what was saved with what came back.</summary>
internal static class Shown
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Parts = new();

    public static string Text(object? value) => Joined("\n", value);

    public static string Line(object? value) => Joined(", ", value);

    /// <summary>The parts by their path, such as FollowUps[1].Subject.</summary>
    public static List<KeyValuePair<string, string>> Lines(object? value)
    {
        var lines = new List<KeyValuePair<string, string>>();
        Add(lines, "", value);
        return lines;
    }

    /// <summary>A text in quotes, all but printable ASCII as code points.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var unit in text)
        {
            if (unit is >= ' ' and <= '~') quoted.Append(unit);
            else quoted.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    private static string Joined(string separator, object? value) =>
        string.Join(separator, Lines(value).Select(line => $"{line.Key} = {line.Value}"));

    private static void Add(List<KeyValuePair<string, string>> lines, string path, object? value)
    {
        switch (value)
        {
            case byte[] bytes:
                lines.Add(new(path, BitConverter.ToString(bytes)));
                break;
            case IEnumerable items when value is not string:
                AddItems(lines, path, items);
                break;
            default:
                if (Simple(value) is { } text) lines.Add(new(path, text));
                else AddParts(lines, path, value!);
                break;
        }
    }

    private static void AddItems(List<KeyValuePair<string, string>> lines, string path, IEnumerable items)
    {
        var place = lines.Count;
        var count = 0;
        foreach (var item in items) Add(lines, $"{path}[{count++}]", item);
        lines.Insert(place, new($"{path}.Count", count.ToString(CultureInfo.InvariantCulture)));
    }

    private static void AddParts(List<KeyValuePair<string, string>> lines, string path, object value)
    {
        if (value is OperationChange) lines.Add(new($"{path}.Change", value.GetType().Name));
        else if (value.GetType().Namespace == nameof(System)) throw new ArgumentException($"No way to show a {value.GetType()}.", nameof(value));
        foreach (var part in Parts.GetOrAdd(value.GetType(), PartsOf))
            Add(lines, path.Length == 0 ? part.Name : $"{path}.{part.Name}", part.GetValue(value));
    }

#if NET
    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "ILLink.Descriptors.xml keeps the properties.")]
#endif
    private static PropertyInfo[] PartsOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(part => part.Name, StringComparer.Ordinal)];

    private static string? Simple(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalTime time => LocalTimePattern.ExtendedIso.Format(time),
        LocalDateTime dateTime => LocalDateTimePattern.ExtendedIso.Format(dateTime),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => null,
    };
}
