namespace FollowUpKit.Storage.Relational;

/// <summary>
/// An order as ranges of an index: some leading columns, then a run of columns that ascend and always have a value. What
/// follows a place is a range or a few: for each column that one beyond its place and those before it equal. The run is
/// one range where the dialect compares rows, and all but the nulls are one where it reads alternatives in order.
/// </summary>
/// <param name="dialect">The dialect.</param>
/// <param name="goesOn">Whether the columns have a place to go on from.</param>
/// <param name="leads">The leading columns, of which only the first may have no value.</param>
/// <param name="run">The run.</param>
internal sealed class SortOrder(SqlDialect dialect, bool goesOn, IReadOnlyList<SortColumn> leads, IReadOnlyList<SortColumn> run)
{
    /// <summary>The order within a range, where nulls are all or none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="empty">A column of which the range has only nulls, before the order: PostgreSQL would not see that the index has the order behind it; null for none.</param>
    public string WithinRange(string table, string? empty = null) =>
        (empty is null ? "" : $"{empty}, ") + Terms(column => $"{table}.{column.Name}{Direction(column)}");

    /// <summary>The order over all ranges.</summary>
    public string Overall(string table) => Terms(column => OfAll($"{table}.{column.Name}", column));

    /// <summary>The names of the columns.</summary>
    public IEnumerable<string> Columns => leads.Concat(run).Select(column => column.Name);

    /// <summary>The order over all ranges, by the columns that are selected of them.</summary>
    public string OverallSelected => Terms(column => OfAll(column.Name, column));

    /// <summary>The conditions of the ranges after the place, or of all there are.</summary>
    public IReadOnlyList<string> Ranges(string table, SqlCondition condition)
    {
        if (!goesOn)
        {
            if (leads.Count == 0 || !leads[0].Nullable) return ["1 = 1"];
            var first = $"{table}.{leads[0].Name}";
            return [leads[0].Beyond is { } bound ? $"{first} > {condition.Parameter(bound)}" : $"{first} IS NOT NULL", $"{first} IS NULL"];
        }

        List<string> nulls = [], ranges = [];
        string isNull = "", equal = "";
        foreach (var lead in leads)
        {
            var column = $"{table}.{lead.Name}";
            if (lead.Place is null)
            {
                isNull = $"{column} IS NULL AND ";
                continue;
            }

            if (lead.Nullable) nulls.Add($"{column} IS NULL");
            ranges.Add($"{equal}{column} {(lead.Descending ? "<" : ">")} {condition.Parameter(lead.Place)}");
            equal += $"{column} = {condition.Parameter(lead.Place)} AND ";
        }

        ranges.AddRange(dialect.After([.. run.Select(column => ($"{table}.{column.Name}", condition.Parameter(column.Place)))]).Select(after => equal + after));
        return [.. nulls, .. (dialect.ReadsAlternatives ? [AnyOf(ranges)] : ranges).Select(range => isNull + range)];
    }

    /// <summary>Several ranges as one condition.</summary>
    public static string AnyOf(IReadOnlyList<string> ranges) => ranges.Count == 1 ? ranges[0] : $"({string.Join(" OR ", ranges.Select(range => $"({range})"))})";

    private string OfAll(string name, SortColumn column) => column.Nullable ? dialect.NullsLast(name, column.Descending) : name + Direction(column);

    private static string Direction(SortColumn column) => column.Descending ? " DESC" : "";

    private string Terms(Func<SortColumn, string> term) => string.Join(", ", leads.Concat(run).Select(term));
}
