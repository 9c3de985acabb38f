using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// Well-tuned SQL over follow-ups with the instant stored in UTC under a partial index, the branch and the conclusion of
/// the sale through a join.
/// </summary>
internal static class TunedReports
{
    private const string From =
        "FROM plain_follow_ups f JOIN plain_sales s ON s.id = f.sale_id WHERE f.result_on IS NULL AND f.overdue_utc <= @now AND s.concluded_on IS NULL";

    public static Task<PreparedQuery> PageAsync(TestDatabase database, DbConnection connection) => PreparedQuery.PrepareAsync(
        database,
        connection,
        $"""
        SELECT f.sale_id, f.number, s.customer, s.branch, f.agent, f.kind, f.subject, f.due_date, f.due_time, f.zone, f.overdue_utc, s.title
        {From} ORDER BY f.overdue_utc, f.id LIMIT {Pages.Size + 1}
        """,
        ("now", Company.AsOf));

    public static Task<PreparedQuery> TotalAsync(TestDatabase database, DbConnection connection) =>
        PreparedQuery.PrepareAsync(database, connection, $"SELECT count(*) {From}", ("now", Company.AsOf));

    public static Task<PreparedQuery> GroupsAsync(TestDatabase database, DbConnection connection) => PreparedQuery.PrepareAsync(
        database,
        connection,
        $"""
        WITH {Zones.Today(database)}
        SELECT s.branch, {Zones.Bucket(database, "f.due_date")}, count(*)
        {From.Replace("WHERE", "CROSS JOIN today WHERE today.zone = f.zone AND", StringComparison.Ordinal)} GROUP BY 1, 2
        """,
        ("now", Company.AsOf));
}
