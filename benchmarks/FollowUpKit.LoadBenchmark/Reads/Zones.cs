using System.Globalization;
using NodaTime;
using NodaTime.Text;

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
        "today (zone, day) AS (VALUES " + string.Join(", ", Company.Zones.Select(zone => $"({Text(zone, database)}, {Date(Company.TodayIn(zone), database)})")) + ")";

    /// <summary><c>cuts(zone, bucket, first, last)</c>: the due dates of each bucket.</summary>
    public static string Cuts(TestDatabase database) =>
        "cuts (zone, bucket, first, last) AS (VALUES " + string.Join(", ", Company.Zones.SelectMany(zone => Buckets.Select((bucket, i) =>
            $"({Text(zone, database)}, {i.ToString(CultureInfo.InvariantCulture)}, {Date(Company.TodayIn(zone).PlusDays(-bucket.To), database)}, {Date(Company.TodayIn(zone).PlusDays(-bucket.From), database)})"))) + ")";

    /// <summary>The number of the bucket of a due date.</summary>
    public static string Bucket(TestDatabase database, string dueDate)
    {
        var days = database.IsSqlite ? $"(julianday(today.day) - julianday({dueDate}))" : $"(today.day - {dueDate})";
        return "CASE " + string.Concat(Buckets.SkipLast(1).Select((bucket, i) => $"WHEN {days} <= {bucket.To} THEN {i} ")) + $"ELSE {Buckets.Length - 1} END";
    }

    // The collation of the tables of the library.
    private static string Text(string text, TestDatabase database) => database.IsSqlite ? $"'{text}'" : $"'{text}' COLLATE \"C\"";

    private static string Date(LocalDate date, TestDatabase database) =>
        (database.IsSqlite ? "" : "DATE ") + $"'{LocalDatePattern.Iso.Format(date)}'";
}
