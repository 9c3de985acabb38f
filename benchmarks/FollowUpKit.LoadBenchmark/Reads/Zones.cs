using System.Globalization;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// What a statement must know of each zone at the as-of, as constants of a common table expression. It is joined by CROSS
/// JOIN, which keeps SQLite from taking it first and the other tables twelve times.
/// </summary>
internal static class Zones
{
    /// <summary>The ranges of days overdue: from, to.</summary>
    private static readonly (int From, int To)[] Buckets = [(0, 0), (1, 3), (4, 7), (8, 30), (31, 40_000)];

    /// <summary><c>today(zone, day)</c></summary>
    public static string Today(TestDatabase database) =>
        "today (zone, day) AS (VALUES " + string.Join(", ", Company.Zones.Select(zone => $"({database.Texts.Text(zone)}, {database.Texts.Date(Company.TodayIn(zone))})")) + ")";

    /// <summary><c>cuts(zone, bucket, first, last)</c>: the due dates of each bucket.</summary>
    public static string Cuts(TestDatabase database) =>
        "cuts (zone, bucket, first, last) AS (VALUES " + string.Join(", ", Company.Zones.SelectMany(zone => Buckets.Select((bucket, i) =>
            $"({database.Texts.Text(zone)}, {i.ToString(CultureInfo.InvariantCulture)}, {database.Texts.Date(Company.TodayIn(zone).PlusDays(-bucket.To))}, {database.Texts.Date(Company.TodayIn(zone).PlusDays(-bucket.From))})"))) + ")";

    /// <summary>The number of the bucket of a due date.</summary>
    public static string Bucket(TestDatabase database, string dueDate)
    {
        var days = database.Texts.Days(dueDate, "today.day");
        return "CASE " + string.Concat(Buckets.SkipLast(1).Select((bucket, i) => $"WHEN {days} <= {bucket.To} THEN {i} ")) + $"ELSE {Buckets.Length - 1} END";
    }
}
