using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>SQLite as a database that compares no rows, does not know NULLS LAST, has no aggregates in recursive members, and gives up no savepoint before the end.</summary>
internal sealed class PlainSqliteDialect : SqliteDialect
{
    internal override IReadOnlyList<string> After(IReadOnlyList<(string Column, string Place)> order) =>
    [
        .. order.Select((last, i) => string.Concat(order.Take(i).Select(one => $"{one.Column} = {one.Place} AND ")) + $"{last.Column} > {last.Place}"),
    ];

    internal override string NullsLast(string column, bool isDescending) => $"{column} IS NULL, {column}{(isDescending ? " DESC" : "")}";

    private protected override string MergeSeveral(IReadOnlyList<string> ranges, string withinRange, string orderAndLimit, string limit) =>
        $"SELECT * FROM ({string.Join(" UNION ALL ", ranges)}) merged {orderAndLimit}";

    internal override string NextValue(string expression, string kept, string value, string table, string column, string condition) =>
        $"SELECT {kept}(SELECT {column} FROM {table} WHERE {condition} AND {column} > {expression}.{value} ORDER BY {column} LIMIT 1) FROM {expression} WHERE {expression}.{value} IS NOT NULL";

    internal override string? ReleaseSavepoint(string name) => null;
}
