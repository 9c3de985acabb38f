using System.Data.Common;
using System.Globalization;

namespace FollowUpKit.ReminderStorm;

/// <summary>The tables filled, and reminders claimed and settled by hand: leases of 500, with the row that a message is made of.</summary>
internal sealed class RateScript(string now, string numbers, string claim, string settle, IReadOnlyList<string> clean)
{
    public static RateScript Sqlite { get; } = new(
        "CAST(unixepoch() AS INTEGER) * 1000000",
        "WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {0})",
        """
        UPDATE followup_reminders SET lease = @lease, held_until = @until, attempts = attempts + 1 WHERE rowid IN
        (SELECT rowid FROM followup_reminders INDEXED BY followup_reminders_send WHERE tenant = 'default' AND send_from IS NOT NULL AND ended_at IS NULL AND claim_from <= @now
        AND (held_until IS NULL OR held_until <= @now) ORDER BY claim_from, operation, number, reminder LIMIT 500) RETURNING operation
        """,
        "UPDATE followup_reminders SET ended_at = @now, outcome = 'sent', lease = NULL, held_until = NULL WHERE tenant = 'default' AND operation IN (SELECT value FROM json_each(@keys)) AND lease = @lease AND held_until > @now",
        []);

    public static RateScript PostgreSql { get; } = new(
        "date_trunc('second', now())",
        "WITH RECURSIVE numbers (i) AS (SELECT generate_series(1, {0}))",
        """
        WITH due AS MATERIALIZED (SELECT tenant, operation, number, reminder FROM followup_reminders WHERE tenant = 'default' AND send_from IS NOT NULL AND ended_at IS NULL AND claim_from <= @now
        AND (held_until IS NULL OR held_until <= @now) ORDER BY claim_from, operation, number, reminder LIMIT 500 FOR UPDATE SKIP LOCKED)
        UPDATE followup_reminders r SET lease = @lease, held_until = @until, attempts = attempts + 1 FROM due
        WHERE r.tenant = due.tenant AND r.operation = due.operation AND r.number = due.number AND r.reminder = due.reminder RETURNING r.operation
        """,
        "UPDATE followup_reminders SET ended_at = @now, outcome = 'sent', lease = NULL, held_until = NULL WHERE tenant = 'default' AND operation = ANY (@keys) AND lease = @lease AND held_until > @now",
        ["VACUUM ANALYZE followup_reminders"]);

    /// <summary>All reminders to be sent again.</summary>
    public IReadOnlyList<string> Reset { get; } =
        ["UPDATE followup_reminders SET ended_at = NULL, outcome = NULL, lease = NULL, held_until = NULL, attempts = 0", .. clean];

    public IEnumerable<string> Fill(int reminders)
    {
        var from = string.Format(CultureInfo.InvariantCulture, numbers, reminders);
        yield return "INSERT INTO followup_operations (tenant, operation, version, visible_version, title, customer, branch, agent, time_zone, opened_at, opened_by, changed_at, changed_by, current_follow_up, pending_count, done_count, search_text) "
            + $"{from} SELECT 'default', 'S-' || i, 1, 1, 'Sale ' || i, 'C-' || i % 1000, 'B-' || i % 20, 'A-' || i % 200, 'UTC', {now}, 'ana', {now}, 'ana', 1, 1, 0, 'sale ' || i FROM numbers";
        yield return "INSERT INTO followup_follow_ups (tenant, operation, number, state, kind, subject, agent, due_date, time_zone, overdue_from, attention_from, search_text, scheduled_at, scheduled_by, move_count, branch, customer, opened_at) "
            + $"{from} SELECT 'default', 'S-' || i, 1, 'pending', 'call', 'Call ' || i, 'A-' || i % 200, '2026-03-02', 'UTC', {now}, {now}, 'call ' || i, {now}, 'ana', 0, 'B-' || i % 20, 'C-' || i % 1000, {now} FROM numbers".Replace("'2026-03-02'", claim.Contains("SKIP LOCKED", StringComparison.Ordinal) ? "DATE '2026-03-02'" : "'2026-03-02'", StringComparison.Ordinal);
        yield return "INSERT INTO followup_reminders (tenant, operation, number, reminder, remind_at, occurrence, send_from, ordinal, claim_from, step, attempts) "
            + $"{from} SELECT 'default', 'S-' || i, 1, 'P1D', {now}, '2026-03-01T09:00 UTC', {now}, 0, {now}, 0, 0 FROM numbers";
        if (clean.Count > 0) yield return "ANALYZE";
    }

    /// <summary>Claims, reads what a message is made of, and settles, until nothing is due.</summary>
    public async Task SendAllAsync(Func<DbConnection> connect)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        using var claiming = Command(connection, claim, "now", "until", "lease");
        using var reading = Command(connection, IsSqlite ? Read.Replace("= ANY (@keys)", "IN (SELECT value FROM json_each(@keys))", StringComparison.Ordinal) : Read, "keys");
        using var settling = Command(connection, settle, "now", "lease", "keys");
        for (var lease = 0; ; lease++)
        {
            var instant = Now;
            Bind(claiming, Value(instant), Value(instant.AddMinutes(2)), $"{Environment.CurrentManagedThreadId}.{lease}");
            var keys = await ReadAsync(claiming);
            if (keys.Count == 0) return;
            object list = IsSqlite ? System.Text.Json.JsonSerializer.Serialize(keys) : keys.ToArray();
            Bind(reading, list);
            await ReadAsync(reading);
            Bind(settling, Value(instant), claiming.Parameters[2].Value!, list);
            await settling.ExecuteNonQueryAsync();
        }
    }

    private const string Read = """
        SELECT f.operation, f.number, f.subject, f.kind, f.due_date, f.due_time, f.time_zone, f.agent, f.branch, f.customer, o.title FROM followup_follow_ups f
        JOIN followup_operations o ON o.tenant = f.tenant AND o.operation = f.operation WHERE f.tenant = 'default' AND f.operation = ANY (@keys) AND f.number = 1
        """;

    private bool IsSqlite => clean.Count == 0;

#pragma warning disable RS0030 // By hand, one takes the clock of the machine.
    private static DateTimeOffset Now => DateTimeOffset.UtcNow;
#pragma warning restore RS0030

    private Func<DateTimeOffset, object> Value => IsSqlite ? instant => (instant - DateTimeOffset.UnixEpoch).Ticks / 10 : instant => instant;

    private static DbCommand Command(DbConnection connection, string text, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Bind(DbCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }

    private static async Task<List<string>> ReadAsync(DbCommand command)
    {
        var keys = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) keys.Add(reader.GetString(0));
        return keys;
    }
}
