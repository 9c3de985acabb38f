namespace FollowUpKit.Import;

/// <summary>Finds the format of the dates of a column.</summary>
internal static class DateFormats
{
    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " h:mm tt", " h:mm:ss tt"];
    private static readonly string[] DayFirst = [.. new[] { "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d-M-yy", "d-MMM-yyyy", "d MMM yyyy", "d/MMM/yyyy", "yyyy/M/d" }.SelectMany(WithTimes)];
    private static readonly string[] MonthFirst = [.. new[] { "M/d/yyyy", "M-d-yyyy", "M/d/yy", "MMM d, yyyy", "MMM d yyyy" }.SelectMany(WithTimes)];

    /// <summary>Finds the formats that all values have which are not ISO 8601.</summary>
    /// <returns>The formats; none where a value has another format; and a value that could be either, day or month first.</returns>
    public static (IReadOnlyList<string> Formats, string? Ambiguous) Of(IReadOnlyCollection<string> values)
    {
        var others = values.Where(value => !MappedValues.IsIso(value)).ToList();
        if (others.Count == 0) return ([], null);
        var (dayFirst, monthFirst) = (Fitting(DayFirst, others), Fitting(MonthFirst, others));
        if (dayFirst is not null && monthFirst is not null) return ([], others[0]);
        return (dayFirst ?? monthFirst ?? [], null);
    }

    /// <summary>Whether there are dates without a time.</summary>
    public static bool HasDateAlone(IReadOnlyCollection<string> values, IReadOnlyList<string> formats)
    {
        var known = formats.Select(format => DateFormat.TryCreate(format)!).ToList();
        return values.Any(value => MappedValues.IsIso(value) ? value.Length == 10 : known.Select(format => format.TryRead(value)).FirstOrDefault(read => read is not null)?.Length == 10);
    }

    /// <summary>The fewest of some formats that read all values; null where a value has none of them.</summary>
    private static List<string>? Fitting(string[] formats, List<string> values)
    {
        var used = new List<(string Text, DateFormat Format)>();
        foreach (var value in values)
        {
            if (used.Exists(format => format.Format.TryRead(value) is not null)) continue;
            var fitting = formats.Select(format => (format, DateFormat.TryCreate(format)!)).FirstOrDefault(format => format.Item2.TryRead(value) is not null);
            if (fitting.Item2 is null) return null;
            used.Add(fitting);
        }

        return [.. used.Select(format => format.Text)];
    }

    private static IEnumerable<string> WithTimes(string date) => Times.Select(time => date + time);
}
