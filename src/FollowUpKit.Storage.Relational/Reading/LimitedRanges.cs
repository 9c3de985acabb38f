namespace FollowUpKit.Storage.Relational;

/// <summary>
/// The first rows of one index range for each of several values, merged: for a list of branches or agents a planner would
/// else read the whole tenant in order and filter.
/// </summary>
internal static class LimitedRanges
{
    /// <summary>With more values than this, most rows of a tenant match anyway.</summary>
    public const int Most = 32;

    public static bool Fit(IReadOnlyList<string>? values) => values is { Count: >= 1 and <= Most };

    /// <summary>The first rows of a source that meet a condition and have one of the values in a column, if one is given.</summary>
    public static string Of(string select, SqlCondition condition, string? column, IReadOnlyList<string>? values, string orderAndLimit)
    {
        if (column is null || values is null) return $"{select} WHERE {condition.Clauses} {orderAndLimit}";
        var ranges = values
            .Select(value => $"{select} WHERE {condition.Clauses} AND {column} = {condition.Parameter(value)} {orderAndLimit}")
            .ToList();
        return ranges.Count == 1
            ? ranges[0]
            : $"SELECT * FROM ({string.Join(" UNION ALL ", ranges.Select(range => $"SELECT * FROM ({range}) one_range"))}) ranges {orderAndLimit}";
    }
}
