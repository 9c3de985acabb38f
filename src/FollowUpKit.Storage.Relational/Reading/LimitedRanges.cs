using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// The first rows of several index ranges, merged: for a list of branches or agents a planner would else read the whole
/// tenant in order and filter.
/// </summary>
internal static class LimitedRanges
{
    /// <summary>With more values than this, most rows of a tenant match anyway.</summary>
    private const int Most = 32;

    /// <summary>The first of some lists that is short enough for a range of each value, by the column that holds them.</summary>
    public static (string Column, IReadOnlyList<string> Values)? Choose(params (string Column, IReadOnlyList<string>? Values)[] lists)
    {
        foreach (var (column, values) in lists)
        {
            if (values is { Count: >= 1 and <= Most }) return (column, values);
        }

        return null;
    }

    /// <summary>The dates of a period that is short enough for a range of each; null where it is longer, or holds none.</summary>
    public static IReadOnlyList<LocalDate>? Dates(LocalDate from, LocalDate to)
    {
        var days = Period.DaysBetween(from, to);
        return days is >= 0 and < Most ? [.. Enumerable.Range(0, days + 1).Select(from.PlusDays)] : null;
    }

    /// <summary>The conditions of the ranges: each of the order, for each value of the list.</summary>
    public static List<IndexRange> Of(
        SqlCondition condition, IReadOnlyList<IndexRange> ranges, (string Column, IReadOnlyList<string> Values)? list)
    {
        if (list is not { } chosen) return [.. ranges.Select(range => new IndexRange(range.Index, $"{condition.Clauses} AND {range.Condition}"))];
        return
        [
            .. from value in RoundedUp(chosen.Values)
               let parameter = condition.Parameter(value)
               from range in ranges
               select new IndexRange(range.Index, $"{condition.Clauses} AND {chosen.Column} = {parameter} AND {range.Condition}"),
        ];
    }

    // A null finds no row: so lists of 1 to 32 values make six texts, not 32.
    private static IEnumerable<string?> RoundedUp(IReadOnlyList<string> values)
    {
        var size = 1;
        while (size < values.Count) size *= 2;
        return values.Concat(Enumerable.Repeat<string?>(null, size - values.Count));
    }
}
