namespace FollowUpKit.Storage.Relational;

/// <summary>The values of many rows in one column, as an array of the driver's type.</summary>
internal static class ColumnArray
{
    public static Array Of(ColumnType type, IEnumerable<object?> values) => type switch
    {
        ColumnType.Integer => Numbers<int>(values),
        ColumnType.Long => Numbers<long>(values),
        ColumnType.Instant => Numbers<DateTimeOffset>(values),
        ColumnType.Date => Numbers<DateTime>(values.Select(Untyped)),
        ColumnType.Time => Numbers<TimeSpan>(values.Select(Untyped)),
        ColumnType.Boolean => Numbers<bool>(values),
        ColumnType.Bytes => values.Cast<byte[]?>().ToArray(),
        _ => values.Cast<string?>().ToArray(),
    };

    private static T?[] Numbers<T>(IEnumerable<object?> values)
        where T : struct => [.. values.Select(value => (T?)value)];

    private static object? Untyped(object? value) => (value as TypedValue)?.Value;
}
