using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>
/// A company of 20,000 sales with five follow-ups each, for query plans: 200 branches, 499 agents, 2,000 customers, 12 zones;
/// 40 sales without an agent; 60 % concluded, 4 % overdue, 2 % without a next step; a quarter of what is pending was moved, one to five times; a tenth was reopened. Agent A-1 works for branch B-1 and serves customer C-1 alone, and
/// has sales of each kind.
/// </summary>
/// <param name="schema">What stands before the names of the tables.</param>
/// <param name="instant">An instant in SQL, of minutes after <see cref="Now"/>.</param>
/// <param name="date">A date in SQL, of days after <see cref="Today"/>.</param>
/// <param name="time">A time of day in SQL.</param>
internal sealed class CompanyScript(string schema, Func<string, string> instant, Func<string, string> date, Func<string, string> time)
{
    public const string Tenant = "default";

    /// <summary>A tenant beside it, with the same rows.</summary>
    public const string Neighbour = "neighbour";

    public static readonly LocalDate Today = new(2026, 3, 2);

    /// <summary>It is still yesterday in some zones.</summary>
    public static readonly Instant Now = Today.At(new LocalTime(3, 0)).InUtc().ToInstant();

    private static readonly string[] Zones =
    [
        "UTC", "America/Mexico_City", "America/Tijuana", "America/Cancun", "America/Hermosillo", "America/Bogota", "America/Lima",
        "America/Santiago", "America/Argentina/Buenos_Aires", "Europe/Madrid", "Atlantic/Canary", "America/Guatemala",
    ];

    private static string Facts =>
        "WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < 19999), " +
        $"zones (place, zone) AS (VALUES {string.Join(", ", Zones.Select((zone, place) => $"({place}, '{zone}')"))}), " +
        "steps (number) AS (VALUES (1), (2), (3), (4), (5)), " +
        "facts AS (SELECT i, zone, 'S-' || i AS operation, 'B-' || (i % 500 % 200) AS branch, CASE WHEN i % 500 <> 11 THEN 'A-' || (i % 500) END AS agent, " +
        "CASE WHEN i % 500 = 1 THEN 'C-1' WHEN i % 50 <> 7 THEN 'C-' || (i % 2000) END AS customer, " +
        "CASE WHEN i < 12000 THEN 'concluded' WHEN i < 14000 AND i % 5 < 2 THEN 'overdue' WHEN i >= 18000 AND i % 5 = 1 THEN 'idle' ELSE 'waiting' END AS status, " +
        "CASE WHEN i < 14000 AND i % 5 < 2 THEN -1 - i / 5 % 60 ELSE 1 + i % 30 END AS due " +
        "FROM numbers JOIN zones ON place = i % 500 % 200 % 12) ";

    /// <summary>The statements that write the rows of a tenant.</summary>
    public IReadOnlyList<string> Of(string tenant) => [Operations(tenant), FollowUps(tenant), Reminders(tenant), Commands(tenant), Reopenings(tenant)];

    private string Operations(string tenant) =>
        $"INSERT INTO {schema}followup_operations (tenant, operation, version, visible_version, title, customer, branch, agent, time_zone, opened_at, opened_by, changed_at, changed_by, " +
        "concluded_at, conclusion_date, concluded_by, conclusion_outcome, conclusion_follow_up, " +
        "current_follow_up, current_due_date, current_time_zone, next_overdue_from, idle_since, first_contact_at, pending_count, done_count, search_text) " + Facts +
        $"SELECT '{tenant}', operation, 1, 1, 'Sale ' || i, customer, branch, agent, zone, {instant("60 * (i - 20000)")}, 'ana', {instant("60 * (i - 20000)")}, 'ana', " +
        $"CASE WHEN status = 'concluded' THEN {instant("60 * (i - 19000)")} END, CASE WHEN status = 'concluded' THEN {date("i / 24 - 791")} END, " +
        "CASE WHEN status = 'concluded' THEN 'ana' END, CASE WHEN status = 'concluded' THEN CASE WHEN i < 60 THEN 'abandoned' WHEN i % 3 = 0 THEN 'won' ELSE 'lost' END END, CASE WHEN status = 'concluded' THEN 5 END, " +
        $"5, {date("due")}, zone, CASE WHEN status IN ('overdue', 'waiting') THEN {instant("1440 * due + 720")} END, " +
        $"CASE WHEN status <> 'concluded' THEN {instant("60 * (i - 20000) + CASE WHEN status = 'idle' THEN 5000 ELSE 4000 END")} END, " +
        $"{instant("60 * (i - 20000) + 1000")}, CASE WHEN status IN ('overdue', 'waiting') THEN 1 ELSE 0 END, CASE WHEN status IN ('overdue', 'waiting') THEN 4 ELSE 5 END, 'sale ' || i FROM facts";

    private string FollowUps(string tenant) =>
        $"INSERT INTO {schema}followup_follow_ups (tenant, operation, number, state, kind, subject, agent, due_date, time_zone, overdue_from, attention_from, answered_at, search_text, " +
        "scheduled_at, scheduled_by, move_count, first_due_date, first_time_zone, last_move_reason, result_date, result_time, result_zone, result_at, days_late, result_details, result_outcome, captured_at, captured_late, captured_by, branch, customer, opened_at) " + Facts +
        ", chains AS (SELECT *, 60 * (i - 20000) AS opened, number = 5 AND status IN ('overdue', 'waiting') AS pending, number = 5 AND status IN ('overdue', 'waiting') AND i % 8 < 2 AS moved FROM facts CROSS JOIN steps) " +
        $"SELECT '{tenant}', operation, number, CASE WHEN pending THEN 'pending' ELSE 'done' END, CASE (i + number) % 3 WHEN 0 THEN 'call' WHEN 1 THEN 'visit' ELSE 'mail' END, 'Follow up ' || number, agent, " +
        $"CASE WHEN pending THEN {date("due")} ELSE {date("i / 24 - 833 + number")} END, zone, CASE WHEN pending THEN {instant("1440 * due + 720")} ELSE {instant("opened + 1440 * number")} END, " +
        $"CASE WHEN pending THEN {instant("1440 * due + 720")} END, CASE WHEN NOT pending THEN {instant("opened + 1000 * number")} END, 'sale ' || i || ' follow up ' || number, {instant("opened")}, 'ana', " +
        $"CASE WHEN moved THEN 1 + i / 8 % 5 ELSE 0 END, CASE WHEN moved THEN {date("due - 3")} END, CASE WHEN moved THEN zone END, CASE WHEN moved THEN 'no answer' END, " +
        $"CASE WHEN NOT pending THEN {date("i / 24 - 833 + number")} END, CASE WHEN NOT pending THEN {time("'10:00'")} END, CASE WHEN NOT pending THEN zone END, " +
        $"CASE WHEN NOT pending THEN {instant("opened + 1000 * number")} END, CASE WHEN NOT pending THEN i % 3 END, CASE WHEN NOT pending THEN 'He thinks about it' END, " +
        "CASE WHEN NOT pending THEN CASE WHEN i % 4 = 1 THEN 'interested' ELSE 'busy' END END, " +
        $"CASE WHEN NOT pending THEN {instant("opened + 1000 * number")} END, CASE WHEN NOT pending THEN i % 20 = 0 END, CASE WHEN NOT pending THEN 'ana' END, branch, customer, {instant("opened")} FROM chains";

    private string Reminders(string tenant) =>
        $"INSERT INTO {schema}followup_reminders (tenant, operation, number, ordinal, reminder, remind_at, occurrence, send_from, claim_from, step, attempts) " + Facts +
        $"SELECT '{tenant}', operation, 5, 1, 'PT1H', {instant("1440 * due")}, 'due', {instant("1440 * due")}, {instant("1440 * due")}, 0, 0 FROM facts WHERE status IN ('overdue', 'waiting')";

    // Every tenth sale, a while after its conclusion; those of agent A-1 too.
    private string Reopenings(string tenant) =>
        $"INSERT INTO {schema}followup_reopenings (tenant, operation, version, reopened_at, reopening_date, reopened_by, reopening_reason, concluded_at, conclusion_date, concluded_by, conclusion_outcome, conclusion_follow_up) " + Facts +
        $"SELECT '{tenant}', operation, 2, {instant("60 * (i - 18000)")}, {date("i / 24 - 750")}, 'ana', 'They called', {instant("60 * (i - 19000)")}, {date("i / 24 - 791")}, 'ana', " +
        "CASE WHEN i < 600 THEN 'abandoned' WHEN i % 3 = 0 THEN 'won' ELSE 'lost' END, 5 FROM facts WHERE i % 10 = 1";

    private string Commands(string tenant) =>
        $"INSERT INTO {schema}followup_commands (tenant, operation, version, accepted_at, accepted_by, kind, command_id, changes, feed_position) " + Facts +
        $"SELECT '{tenant}', operation, 1, {instant("60 * (i - 20000)")}, 'ana', 'OpenOperation', 'opened', '[]', i FROM facts";
}
