using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Counts of pending follow-ups by branch and period of due dates without reading a row: the branches of each zone are
/// found by skipping along an index, and each count is a range of it. So it costs as much as there are counts, and entries
/// in them, not as there are follow-ups.
/// </summary>
internal sealed class RangeCounts
{
    /// <summary>With more periods in more zones, reading what is overdue once costs less than a range of each for each branch.</summary>
    private const int MostRanges = 200;

    private static readonly LocalDate First = new(1, 1, 1);
    private static readonly LocalDate Last = new(9999, 12, 31);

    private static readonly Column[] PeriodColumns =
    [
        new("period", ColumnType.Integer, length: null, isNullable: false), new("zone", ColumnType.Text, ColumnLengths.Identifier, isNullable: false),
        new("first_date", ColumnType.Date, length: null, isNullable: false), new("last_date", ColumnType.Date, length: null, isNullable: false),
    ];

    private readonly FollowUpGrouping _grouping;
    private readonly SqlCondition _condition;

    public RangeCounts(TableNames names, SqlDialect dialect, FollowUpFilter filter, FollowUpGrouping grouping)
    {
        _grouping = grouping;
        _condition = new SqlCondition(dialect);
        // Without it SQLite reads all that is overdue for each count, or the entries of other zones.
        var table = $"{names.FollowUps} f {dialect.UseIndex(names.Index(TableIndex.DueByZone.Name))}";
        var pending = $"f.attention_from IS NOT NULL AND f.{TableIndex.DueByZone.RequestOn(dialect)} AND f.tenant = {_condition.Parameter(filter.Tenant)}";
        var inZone = $"FROM {table} WHERE {pending}";
        string[] periods = [.. dialect.RowValues(PeriodColumns, Periods(dialect, grouping)).Select(_condition.Parameter)];
        var latest = filter.AttentionFromAtOrBefore is { } bound ? $" AND f.attention_from <= {_condition.Parameter(dialect.Value(bound))}" : "";
        var ofBranch = $"(SELECT {dialect.Count()} {inZone} AND f.time_zone = p.zone AND f.branch = b.branch AND f.due_date >= p.first_date AND f.due_date <= p.last_date{latest})";
        var ofNone = $"(SELECT {dialect.Count()} {inZone} AND f.time_zone = p.zone AND f.branch IS NULL AND f.due_date >= p.first_date AND f.due_date <= p.last_date{latest})";
        Statement = _condition.Statement(
            $"{dialect.WithRecursive} periods AS ({dialect.Rows(PeriodColumns, periods)}), " +
            "zones (zone) AS (SELECT DISTINCT zone FROM periods), " +
            $"branches (zone, branch) AS (SELECT zone, (SELECT min(f.branch) {inZone} AND f.time_zone = zones.zone) FROM zones UNION ALL " +
            $"{dialect.NextValue("branches", "zone, ", "branch", table, "f.branch", $"{pending} AND f.time_zone = branches.zone")}) " +
            $"SELECT b.branch, p.period, {ofBranch} FROM branches b JOIN periods p ON p.zone = b.zone WHERE b.branch IS NOT NULL UNION ALL " +
            $"SELECT NULL, p.period, {ofNone} FROM periods p{dialect.EndOfRecursive}");
    }

    public SqlStatement Statement { get; }

    public IReadOnlyList<object?> Values => _condition.Values;

    /// <summary>Whether the groups are such counts: by a few periods, by branch or not, under no clause but the latest instant.</summary>
    public static bool Fit(FollowUpFilter filter, FollowUpGrouping grouping) =>
        grouping.Periods is { Count: > 0 } periods
        && !periods.Any(period => period.IsOfSomeBranches)
        && periods.Sum(period => period.TimeZones.Count) <= MostRanges
        && (grouping.By.Count == 0 || (grouping.By.Count == 1 && grouping.By[0] == FollowUpColumn.Branch))
        && filter with { AttentionFromAtOrBefore = null } == new FollowUpFilter(filter.Tenant);

    public static FollowUpGroup ReadRow(SqlRow row) =>
        new() { Branch = row.TextOrNull(), Period = row.Integer(), Count = row.Long() };

    /// <summary>The counts that are not zero, added up where a period has several zones.</summary>
    public List<FollowUpGroup> Groups(IEnumerable<FollowUpGroup> counts) =>
    [
        .. from count in counts
           where count.Count > 0
           group count.Count by count with { Branch = _grouping.By.Count == 0 ? null : count.Branch, Count = 0 } into summed
           select summed.Key with { Count = summed.Sum() },
    ];

    private static List<object?[]> Periods(SqlDialect dialect, FollowUpGrouping grouping) =>
    [
        .. from place in Enumerable.Range(0, grouping.Periods!.Count)
           let period = grouping.Periods[place]
           from zone in period.TimeZones
           select new object?[] { place, zone, dialect.Value(period.From ?? First), dialect.Value(period.To ?? Last) },
    ];
}
