using System.Data.Common;
using System.Globalization;
using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// Stale operations by SQL written by hand: the rows of a list, with current follow-up, the result before it and reminders. The zones of the
/// operations are asked for first, as today begins at another instant in each; or the host knows them.
/// </summary>
internal static class HandWrittenStale
{
    public const int Days = 30;

    private const string OfOperation = "o.operation, o.title, o.customer, o.branch, o.agent, o.time_zone, o.version, o.opened_at, o.first_contact_at, o.idle_since";

    private const string Columns =
        OfOperation + ", f.number, f.kind, f.subject, f.details, "
        + "f.due_date, f.due_time, f.time_zone, f.overdue_from, f.move_count, f.first_due_date, f.first_due_time, f.first_time_zone, f.last_move_reason, "
        + "p.result_date, p.result_time, p.result_zone, p.result_details, p.result_outcome, p.captured_by, r.reminder, r.remind_at";

    /// <summary>The zones of the operations, each by one look into an index where the database can.</summary>
    public static Task<PreparedQuery> ZonesAsync(TestDatabase database, DbConnection connection)
    {
        const string ofTenant = $"FROM {OurTables.Operations} o WHERE o.tenant = @tenant AND o.idle_since IS NOT NULL";
        var text = database.Texts.CountsByRanges
            ? $"""
              WITH RECURSIVE zones (zone) AS (
                SELECT min(o.time_zone) {ofTenant}
                UNION ALL SELECT (SELECT min(o.time_zone) {ofTenant} AND o.time_zone > zones.zone) FROM zones WHERE zones.zone IS NOT NULL)
              SELECT zone FROM zones WHERE zone IS NOT NULL
              """
            : $"SELECT DISTINCT o.tenant, o.is_idle, o.time_zone FROM {OurTables.Operations} o FORCE INDEX ({OurTables.Operations}_idle_zone) WHERE o.tenant = @tenant AND o.is_idle";
        return PreparedQuery.PrepareAsync(database, connection, text, ("tenant", Company.Tenant));
    }

    public static Task<PreparedQuery> PageAsync(TestDatabase database, DbConnection connection, string? branch)
    {
        var (where, values) = Where(branch);
        var limit = branch is null ? (Pages.Size + 1).ToString(CultureInfo.InvariantCulture) : "@limit";
        if (branch is not null) values.Add(("limit", Pages.Size + 1));
        return PreparedQuery.PrepareAsync(
            database,
            connection,
            $"""
            SELECT {Columns}
            FROM (SELECT {OfOperation}, o.current_follow_up FROM {Table(database, branch)} WHERE {where} ORDER BY o.idle_since, o.operation LIMIT {limit}) o
            LEFT JOIN {OurTables.FollowUps} f ON f.tenant = @tenant AND f.operation = o.operation AND f.number = o.current_follow_up
            LEFT JOIN {OurTables.FollowUps} p ON p.tenant = @tenant AND p.operation = o.operation AND p.number = f.previous_number
            LEFT JOIN followup_reminders r ON r.tenant = @tenant AND r.operation = o.operation AND r.number = f.number
            ORDER BY o.idle_since, o.operation, r.ordinal
            """,
            values);
    }

    public static Task<PreparedQuery> CountAsync(TestDatabase database, DbConnection connection, string? branch)
    {
        var (where, values) = Where(branch);
        return PreparedQuery.PrepareAsync(database, connection, $"SELECT count(*) FROM {Table(database, branch)} WHERE {where}", values);
    }

    public static Task<PreparedQuery> GroupsAsync(TestDatabase database, DbConnection connection)
    {
        var (where, values) = Where(branch: null);
        return PreparedQuery.PrepareAsync(database, connection, $"SELECT o.branch, count(*), sum(o.done_count), count(o.first_contact_at), sum({database.Texts.Time("o.opened_at", "o.first_contact_at")}) FROM {Table(database, null)} WHERE {where} GROUP BY o.branch", values);
    }

    private static string Table(TestDatabase database, string? branch) =>
        $"{OurTables.Operations} o {database.Texts.UseIndex($"{OurTables.Operations}_idle{(branch is null ? "" : "_branch")}")}";

    private static (string Text, List<(string Name, object? Value)> Values) Where(string? branch)
    {
        var bounds = Company.Zones.Select(zone => (Zone: zone, Before: BoundOf(zone))).GroupBy(bound => bound.Before, bound => bound.Zone).ToList();
        List<(string Name, object? Value)> values = [("tenant", Company.Tenant), ("latest", bounds.Max(bound => bound.Key)), ("earliest", bounds.Min(bound => bound.Key))];
        var byZone = bounds.Select((bound, i) =>
        {
            values.Add(($"before{i}", bound.Key));
            return $"(o.idle_since < @before{i} AND o.time_zone IN ({string.Join(", ", bound.Select(zone => $"'{zone}'"))}))";
        });
        var where = $"o.tenant = @tenant AND o.withdrawn_at IS NULL AND o.concluded_at IS NULL AND o.idle_since < @latest AND (o.idle_since < @earliest OR {string.Join(" OR ", byZone)})";
        if (branch is null) return (where, values);
        values.Add(("branch", branch));
        return (where + " AND o.branch = @branch", values);
    }

    private static Instant BoundOf(string zone) => DateTimeZoneProviders.Tzdb[zone].AtStartOfDay(Company.TodayIn(zone).PlusDays(1 - Days)).ToInstant();
}
