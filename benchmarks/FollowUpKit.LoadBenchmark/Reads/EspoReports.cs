using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// What EspoCRM asks, in words of our own: tasks whose status is none of the done ones, with a date before the viewer's
/// today or, without a date, an instant that has come; ordered by date, the opportunity joined.
/// </summary>
internal static class EspoReports
{
    private const string From = """
        FROM espo_task t LEFT JOIN espo_opportunity o ON o.id = t.parent_id AND t.parent_type = 'Opportunity' AND NOT o.deleted
        WHERE NOT t.deleted AND t.status NOT IN ('Completed', 'Canceled')
            AND (t.date_end_date < @today OR (t.date_end_date IS NULL AND t.date_end <= @now))
        """;

    public static Task<PreparedQuery> PageAsync(TestDatabase database, DbConnection connection) => PrepareAsync(
        database,
        connection,
        "SELECT t.id, t.name, t.status, t.priority, t.date_end, t.date_end_date, t.account_id, t.assigned_user_id, o.name",
        $" ORDER BY t.date_end LIMIT {Pages.Size + 1}");

    public static Task<PreparedQuery> TotalAsync(TestDatabase database, DbConnection connection) =>
        PrepareAsync(database, connection, "SELECT count(*)", "");

    private static Task<PreparedQuery> PrepareAsync(TestDatabase database, DbConnection connection, string select, string order) =>
        PreparedQuery.PrepareAsync(
            database, connection, $"{select} {From}{order}", ("today", Company.TodayIn(Company.Zones[0])), ("now", Company.AsOf));
}
