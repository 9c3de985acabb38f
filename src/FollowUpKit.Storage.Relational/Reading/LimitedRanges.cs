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

    /// <summary>The rows of a source that meet a condition, at most as many as the limit for each value of a column.</summary>
    public static string Of(string select, SqlCondition condition, string? column, IReadOnlyList<string>? values, string orderAndLimit)
    {
        if (column is null || values is null) return $"{select} WHERE {condition.Clauses} {orderAndLimit}";
        return string.Join(
            " UNION ALL ",
            values.Select(value => $"SELECT * FROM ({select} WHERE {condition.Clauses} AND {column} = {condition.Parameter(value)} {orderAndLimit}) one_range"));
    }
}
