using System.Data.Common;
using System.Globalization;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Totals and groups of the report by SQL written by hand for the tables of the library.</summary>
internal static class HandWrittenCounts
{
    private const string Table = OurTables.FollowUps;

    private const string Pending = "tenant = @tenant AND attention_from IS NOT NULL";

    public static Task<PreparedQuery> TotalAsync(TestDatabase database, DbConnection connection) =>
        PrepareAsync(database, connection, $"SELECT count(*) FROM {Table} WHERE {Pending} AND attention_from <= @now");

    /// <summary>
    /// Finds the pairs of branch and zone by skipping along their index, then counts one range of due dates for each pair
    /// and bucket. Only on the local date of today does it matter whether the instant has come.
    /// </summary>
    public static Task<PreparedQuery> RangeCountsAsync(TestDatabase database, DbConnection connection)
    {
        const string ofPair = $"SELECT count(*) FROM {Table} WHERE {Pending} AND branch = pairs.branch AND time_zone = pairs.time_zone";
        return PrepareAsync(
            database,
            connection,
            $"""
            WITH RECURSIVE pairs (branch, time_zone) AS ({Pairs(database)}), {Zones.Cuts(database)}
            SELECT branch, bucket, sum(found) FROM (
                SELECT pairs.branch AS branch, cuts.bucket AS bucket, CASE cuts.bucket
                    WHEN 0 THEN ({ofPair} AND due_date BETWEEN cuts.first AND cuts.last AND attention_from <= @now)
                    ELSE ({ofPair} AND due_date BETWEEN cuts.first AND cuts.last) END AS found
                FROM pairs JOIN cuts ON cuts.zone = pairs.time_zone WHERE pairs.branch IS NOT NULL) counted
            WHERE found > 0 GROUP BY branch, bucket
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
            FROM {Table} f JOIN today ON today.zone = f.time_zone
            WHERE f.tenant = @tenant AND f.attention_from IS NOT NULL AND f.attention_from <= @now GROUP BY 1, 2
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
            JOIN today ON today.zone = f.time_zone
            WHERE f.tenant = @tenant AND f.state = 'pending' AND f.overdue_from <= @now
                AND o.concluded_at IS NULL AND o.withdrawn_at IS NULL GROUP BY 1, 2
            """);

    public static async Task<long> SumAsync(this PreparedQuery groups) => (await groups.RowsAsync(reader => (
        Branch: reader.GetString(0), Bucket: reader.GetInt32(1), Count: Convert.ToInt64(reader.GetValue(2), CultureInfo.InvariantCulture)))).Sum(group => group.Count);

    private static string Pairs(TestDatabase database)
    {
        const string from = $"FROM {Table} WHERE {Pending}";
        const string next = $"{from} AND (branch, time_zone) > (p.branch, p.time_zone) ORDER BY branch, time_zone LIMIT 1";
        const string first = $"SELECT * FROM (SELECT branch, time_zone {from} ORDER BY branch, time_zone LIMIT 1) first_pair UNION ALL ";
        return database.IsSqlite
            ? first + $"SELECT (SELECT branch {next}), (SELECT time_zone {next}) FROM pairs p WHERE p.branch IS NOT NULL"
            : first + $"SELECT n.branch, n.time_zone FROM pairs p CROSS JOIN LATERAL (SELECT branch, time_zone {next}) n";
    }

    private static Task<PreparedQuery> PrepareAsync(TestDatabase database, DbConnection connection, string text) => PreparedQuery.PrepareAsync(
        database, connection, text, [("tenant", Company.Tenant), .. text.Contains("@now", StringComparison.Ordinal) ? [("now", (object?)Company.AsOf)] : Array.Empty<(string, object?)>()]);
}
