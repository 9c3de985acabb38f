namespace FollowUpKit.ReminderStorm;

/// <summary>What must hold after a storm.</summary>
internal sealed class StormAudit(StormDatabase database)
{
    private bool _isWell = true;

    public async Task<bool> RunAsync(int sales, bool isRough)
    {
        var captured = await CountAsync("SELECT count(*) FROM captures");
        var bad = isRough ? sales / 1000 : 0;
        await MustBeAsync("reminders that are neither settled nor ended by a result", "SELECT count(*) FROM followup_reminders WHERE send_from IS NOT NULL AND ended_at IS NULL", 0);
        await MustBeAsync("reminders marked as sent without a delivery", "SELECT count(*) FROM followup_reminders r WHERE outcome = 'sent' AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.operation = r.operation)", 0);
        await MustBeAsync("sales without delivery, result or refusal", $"""
            SELECT count(*) FROM followup_reminders r WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.operation = r.operation)
            AND NOT EXISTS (SELECT 1 FROM captures c WHERE c.operation = r.operation) AND (r.outcome IS NULL OR r.outcome <> 'given_up')
            """, 0);
        await MustBeAsync("sales with more than one key", $"SELECT count(*) FROM (SELECT operation FROM deliveries GROUP BY operation HAVING count(DISTINCT {database.Key}) > 1) several", 0);
        await MustBeAsync("keys of more than one sale", $"SELECT count(*) FROM (SELECT {database.Key} FROM deliveries GROUP BY {database.Key} HAVING count(DISTINCT operation) > 1) several", 0);
        await MustBeAsync("reminders marked more than once", "SELECT count(*) FROM (SELECT operation FROM marks GROUP BY operation HAVING count(*) > 1) several", 0);
        await MustBeAsync("marks by a worker without a lease", "SELECT count(*) FROM marks WHERE lease IS NULL", 0);
        await MustBeAsync("marks by a worker whose lease was over, by its own clock", "SELECT count(*) FROM marks WHERE held_until <= ended_at", 0);
        if (!isRough) await MustBeAsync("marks by a worker whose lease was over, by the clock of the server", "SELECT count(*) FROM marks WHERE held_until <= at", 0);
        await MustBeAsync("reminders that were given up", "SELECT count(*) FROM followup_reminders WHERE outcome = 'given_up'", bad - await CountAsync($"SELECT count(*) FROM captures JOIN followup_follow_ups f USING (operation) WHERE f.subject = '{Storm.BadSubject}' AND NOT EXISTS (SELECT 1 FROM marks m WHERE m.operation = captures.operation)"));
        Console.WriteLine(Storm.Line($"  {await CountAsync($"SELECT count(DISTINCT {database.Key}) FROM deliveries")} delivered, {await CountAsync($"SELECT count(*) - count(DISTINCT {database.Key}) FROM deliveries")} of them once more with the same key; {captured} answered meanwhile, {await CountAsync($"SELECT count(*) FROM captures c JOIN deliveries d USING (operation) WHERE d.at > c.at + {database.TwoSeconds}")} of these delivered more than 2 s later"));
        return _isWell;
    }

    private Task<long> CountAsync(string text) => database.CountAsync(text);

    private async Task MustBeAsync(string what, string count, long expected)
    {
        var found = await CountAsync(count);
        _isWell &= found == expected;
        Console.WriteLine(Storm.Line($"  {(found == expected ? "ok" : "WRONG")}: {found} {what}{(found == expected ? "" : Storm.Line($", expected {expected}"))}"));
    }
}
