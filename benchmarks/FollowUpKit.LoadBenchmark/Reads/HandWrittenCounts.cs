using System.Data.Common;
using System.Globalization;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Totals and groups of the report by SQL written by hand for the tables of the library.</summary>
internal static class HandWrittenCounts
{
    private const string Table = OurTables.FollowUps;

    private const string Pending = "tenant = @tenant AND attention_from IS NOT NULL";

    // The index by zone, branch and due date is there for statements that repeat its condition.
    private const string Due = Pending + " AND number > 0";

    // A comparison of rows would have SQLite walk through all of a branch.
    private const string Pairs = $"""
        pairs (time_zone, branch) AS (
            SELECT z.zone, (SELECT min(f.branch) FROM {Table} f WHERE {Due} AND f.time_zone = z.zone) FROM (SELECT DISTINCT zone FROM cuts) z UNION ALL
            SELECT p.time_zone, (SELECT min(f.branch) FROM {Table} f WHERE {Due} AND f.time_zone = p.time_zone AND f.branch > p.branch)
            FROM pairs p WHERE p.branch IS NOT NULL)
        """;

    public static Task<PreparedQuery> TotalAsync(TestDatabase database, DbConnection connection) =>
        PrepareAsync(database, connection, $"SELECT count(*) FROM {Table} WHERE {Pending} AND attention_from <= @now");

    /// <summary>
    /// Finds the pairs of branch and zone by skipping along their index, then counts one range of due dates for each pair
    /// and bucket. Only on the local date of today does it matter whether the instant has come.
    /// </summary>
    public static Task<PreparedQuery> RangeCountsAsync(TestDatabase database, DbConnection connection)
    {
        const string ofPair = $"SELECT count(*) FROM {Table} WHERE {Due} AND time_zone = pairs.time_zone AND branch = pairs.branch";
        return PrepareAsync(
            database,
            connection,
            $"""
            WITH RECURSIVE {Zones.Cuts(database)}, {Pairs}
            SELECT pairs.branch, cuts.bucket, sum(CASE cuts.bucket
                WHEN 0 THEN ({ofPair} AND due_date BETWEEN cuts.first AND cuts.last AND attention_from <= @now)
                ELSE ({ofPair} AND due_date BETWEEN cuts.first AND cuts.last) END)
            FROM pairs JOIN cuts ON cuts.zone = pairs.time_zone WHERE pairs.branch IS NOT NULL
            GROUP BY pairs.branch, cuts.bucket
            """);
    }

    /// <summary>One GROUP BY over the index of the report.</summary>
    public static Task<PreparedQuery> OneGroupByOfIndexAsync(TestDatabase database, DbConnection connection) =>
        PrepareAsync(
            database,
            connection,
            $"""
            WITH {Zones.Today(database)}
            SELECT f.branch, {Zones.Bucket(database, "f.due_date")}, count(*)
            FROM {Table} f CROSS JOIN today
            WHERE today.zone = f.time_zone AND f.tenant = @tenant AND f.attention_from IS NOT NULL AND f.attention_from <= @now GROUP BY 1, 2
            """);

    /// <summary>One GROUP BY over follow-ups joined to operations, by the plain facts.</summary>
    public static Task<PreparedQuery> OneGroupByOfJoinAsync(TestDatabase database, DbConnection connection) =>
        PrepareAsync(
            database,
            connection,
            $"""
            WITH {Zones.Today(database)}
            SELECT o.branch, {Zones.Bucket(database, "f.due_date")}, count(*)
            FROM {Table} f JOIN {OurTables.Operations} o ON o.tenant = f.tenant AND o.operation = f.operation
            CROSS JOIN today
            WHERE today.zone = f.time_zone AND f.tenant = @tenant AND f.state = 'pending' AND f.overdue_from <= @now
                AND o.concluded_at IS NULL AND o.withdrawn_at IS NULL GROUP BY 1, 2
            """);

    /// <summary>Reads groups to the end.</summary>
    public static async Task<long> SumAsync(this PreparedQuery groups) => (await groups.RowsAsync(GroupOf)).Sum(group => group.Count);

    /// <summary>The groups that are not empty, in order.</summary>
    public static async Task<List<(string Branch, int Bucket, long Count)>> GroupsAsync(this PreparedQuery groups) =>
        [.. (await groups.RowsAsync(GroupOf)).Where(group => group.Count > 0).OrderBy(group => group.Branch, StringComparer.Ordinal).ThenBy(group => group.Bucket)];

    private static (string Branch, int Bucket, long Count) GroupOf(DbDataReader reader) =>
        (reader.GetString(0), reader.GetInt32(1), Convert.ToInt64(reader.GetValue(2), CultureInfo.InvariantCulture));

    private static Task<PreparedQuery> PrepareAsync(TestDatabase database, DbConnection connection, string text) => PreparedQuery.PrepareAsync(
        database, connection, text, [("tenant", Company.Tenant), .. text.Contains("@now", StringComparison.Ordinal) ? [("now", (object?)Company.AsOf)] : Array.Empty<(string, object?)>()]);
}
