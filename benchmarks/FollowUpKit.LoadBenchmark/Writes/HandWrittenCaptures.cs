using System.Data.Common;
using System.Globalization;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// The same reads and writes under the same guard by SQL written by hand, prepared once on a connection that stays open:
/// statement by statement, or in one round trip for the reads and one for the writes.
/// </summary>
internal sealed class HandWrittenCaptures
{
    private const string OfOperation = "tenant = @tenant AND operation = @operation";

    private const string Guarded =
        $"UPDATE {OurTables.Operations} SET version = @next_version, visible_version = @next_version, changed_at = @now, changed_by = @by, current_follow_up = @next, " +
        "current_due_date = @next_due, current_due_time = NULL, current_time_zone = @zone, next_overdue_from = @next_overdue, idle_since = @result_at, first_contact_at = coalesce(first_contact_at, @result_at), pending_count = 1, " +
        "done_count = done_count + 1, search_text = @search_text " +
        $"WHERE {OfOperation} AND version = @version";

    private static readonly string[] Reads =
    [
        OurTables.SelectOperation + $" WHERE {OfOperation}",
        OurTables.SelectFollowUps + $" WHERE {OfOperation} ORDER BY number",
        $"SELECT number, reminder, remind_at, send_from FROM followup_reminders WHERE {OfOperation} ORDER BY number, ordinal",
    ];

    private static string[] Writes(SqlTexts texts) =>
    [
        $"UPDATE {OurTables.FollowUps} SET state = 'done', attention_from = NULL, answered_at = @result_at, days_late = 0, result_date = @result_date, result_time = @result_time, " +
            $"result_zone = @zone, result_at = @result_at, result_details = @details, captured_at = @now, captured_late = FALSE, captured_by = @by WHERE {OfOperation} AND number = @number",
        $"INSERT INTO {OurTables.FollowUps} (tenant, operation, number, state, previous_number, kind, subject, agent, due_date, time_zone, overdue_from, " +
            "attention_from, scheduled_at, scheduled_by, move_count, branch, customer, opened_at, search_text) VALUES (@tenant, @operation, @next, 'pending', @number, @kind, @subject, " +
            "@agent, @next_due, @zone, @next_overdue, @next_overdue, @now, @by, 0, @branch, @customer, @opened_at, @search_text)",
        "INSERT INTO followup_commands (tenant, operation, version, accepted_at, accepted_by, kind, follow_up, next_follow_up, changes, feed_position) " +
            $"VALUES (@tenant, @operation, @next_version, @now, @by, 'CaptureResult', @number, @next, @changes, {texts.FeedPosition}){texts.OrNothing}",
    ];

    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private readonly TestDatabase database;
    private readonly IStatements reads;
    private readonly IStatements writes;

    private HandWrittenCaptures(TestDatabase database, DbConnection connection, bool inBatches)
    {
        this.database = database;
        var texts = database.Texts;
        reads = inBatches ? new BatchedStatements(connection, Reads, texts.PreparesBatches) : new SingleStatements(connection, Reads);
        writes = inBatches
            ? new BatchedStatements(connection, texts.Batch(Guarded, Writes(texts)), texts.PreparesBatches)
            : new TransactionStatements(connection, texts.Begin, Guarded, Writes(texts));
    }

    public static Writer Of(TestDatabase database, bool inBatches) => new(
        inBatches ? $"by hand, two {(database.Texts.PreparesBatches ? "prepared " : "")}batches" : "prepared SQL by hand",
        async () => new HandWrittenCaptures(database, await database.OpenAsync(), inBatches).CaptureAsync);

    private async Task CaptureAsync(Capture capture)
    {
        Set("tenant", Company.Tenant);
        Set("operation", capture.Operation);
        var found = await reads.ReadAsync(values);
        var pending = found[1].Single(row => (string)row["state"] == "pending");
        var next = found[1].Count + 1;
        var number = Convert.ToInt32(pending["number"], CultureInfo.InvariantCulture);
        Set("number", number);
        Set("next", next);
        SetFromRow("agent", pending);
        foreach (var name in new[] { "branch", "customer", "opened_at", "search_text" }) SetFromRow(name, found[0][0]);
        SetFromRow("version", found[0][0]);
        Set("next_version", Convert.ToInt64(found[0][0]["version"], CultureInfo.InvariantCulture) + 1);
        Set("now", Company.AsOf);
        Set("by", Capture.Person);
        Set("zone", capture.Zone);
        Set("result_date", capture.At.Date);
        Set("result_time", capture.At.TimeOfDay);
        Set("result_at", Company.CalendarOf(capture.Branch).AtLeniently(capture.At).ToInstant());
        Set("details", capture.Details);
        Set("kind", Capture.NextKind);
        Set("subject", Capture.NextSubject);
        Set("next_due", capture.NextDue);
        Set("next_overdue", capture.NextOverdueFrom());
        Set("changes", HistoryJson.Of(HistoryJson.Captured(capture, number), HistoryJson.Scheduled(capture, next, (string)values["agent"])));
        await writes.ReadAsync(values);
    }

    private void Set(string name, object value) => values[name] = database.Value(value);

    private void SetFromRow(string name, Dictionary<string, object> row) => values[name] = row[name];
}
