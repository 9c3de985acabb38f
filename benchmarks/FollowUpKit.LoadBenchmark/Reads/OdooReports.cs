using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// What Odoo asks, in words of our own: of all open activities of leads the sign of deadline minus today in the assignee's
/// zone, the least of each lead, joined to the leads; overdue where it is negative. SQLite knows no zones: there today in
/// each zone is given, which costs it less.
/// </summary>
internal static class OdooReports
{
    public static Task<PreparedQuery> PageAsync(TestDatabase database, DbConnection connection) => PrepareAsync(
        database,
        connection,
        "SELECT l.id, l.name, l.partner_id, l.team_id, l.user_id, l.stage_id, state.deadline",
        $" ORDER BY state.deadline, l.id LIMIT {Pages.Size + 1}");

    public static Task<PreparedQuery> TotalAsync(TestDatabase database, DbConnection connection) =>
        PrepareAsync(database, connection, "SELECT count(*)", "");

    private static Task<PreparedQuery> PrepareAsync(TestDatabase database, DbConnection connection, string select, string order)
    {
        var sign = database.IsSqlite
            ? "(a.date_deadline > today.day) - (a.date_deadline < today.day)"
            : "sign(a.date_deadline - (@now AT TIME ZONE coalesce(a.user_tz, 'UTC'))::date)";
        return PreparedQuery.PrepareAsync(
            database,
            connection,
            $"""
            {(database.IsSqlite ? "WITH " + Zones.Today(database) : "")}
            {select}
            FROM odoo_lead l
            LEFT JOIN (
                SELECT a.res_id, min({sign}) AS sign, min(a.date_deadline) AS deadline
                FROM odoo_activity a {(database.IsSqlite ? "CROSS JOIN today" : "")}
                WHERE {(database.IsSqlite ? "today.zone = a.user_tz AND " : "")}a.res_model = 'crm.lead' AND a.active GROUP BY a.res_id) state ON state.res_id = l.id
            WHERE l.active AND state.sign < 0{order}
            """,
            database.IsSqlite ? [] : [("now", Company.AsOf)]);
    }
}
