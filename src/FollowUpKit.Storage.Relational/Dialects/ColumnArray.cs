using System.Data;

namespace FollowUpKit.Storage.Relational;

/// <summary>The values of many rows in one column, as an array of the driver's type.</summary>
internal static class ColumnArray
{
    public static Array Of(string column, IEnumerable<object?> values) => ColumnKind.Of(column) switch
    {
        DbType.Int32 => Numbers<int>(values),
        DbType.Int64 => Numbers<long>(values),
        DbType.DateTime => Numbers<DateTime>(values),
        DbType.Date => Numbers<DateTime>(values.Select(Untyped)),
        DbType.Time => Numbers<TimeSpan>(values.Select(Untyped)),
        DbType.Binary => values.Cast<byte[]?>().ToArray(),
        _ => values.Cast<string?>().ToArray(),
    };

    private static T?[] Numbers<T>(IEnumerable<object?> values)
        where T : struct => [.. values.Select(value => (T?)value)];

    private static object? Untyped(object? value) => (value as TypedValue)?.Value;
}
