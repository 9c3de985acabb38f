namespace FollowUpKit.Faults;

/// <summary>
/// Kills the process of eight writers: every second time at a random moment, else near the moment at which a commit becomes
/// durable, which is searched for by what became of the command aimed at before.
/// </summary>
internal static class KillRun
{
    private static readonly TimeSpan LongestAim = TimeSpan.FromMilliseconds(50);

    /// <param name="name">Of the tally.</param>
    /// <param name="target">The database, whose tables are made here.</param>
    /// <param name="kills">How many kills; up to ten times as many where the floors are not reached.</param>
    /// <param name="seed">Of the moments.</param>
    public static async Task<Tally> RunAsync(string name, Target target, int kills, int seed)
    {
        var random = new Random(seed);
        var tally = new Tally(name);
        using var audit = await Audit.OpenAsync(target, tally);
        var aim = TimeSpan.FromMilliseconds(0.3);
        var hold = new HoldTime(tally);
        while (tally.Faults.Count == 0 && (tally.Strikes < kills || (!tally.HasFloors && tally.Strikes < 10 * kills)))
        {
            var round = tally.Strikes++;
            using var writers = WriterProgram.Start(target, round, hold.Next());
            writers.WaitForAcknowledged(random.Next(8, 40));
            var aimedAt = round % 2 == 0 ? writers.WaitForCommit() : null;
            Wait(aimedAt is null ? random.NextDouble() * LongestAim : aim);
            writers.Kill();
            await audit.CheckAsync(round, writers.Journal);
            if (aimedAt is not null) aim = WasMade(writers.Journal, aimedAt) ? aim * 0.7 : aim * 1.5 < LongestAim ? aim * 1.5 : LongestAim;
        }

        await audit.CheckAllAsync();
        return tally;
    }

    private static bool WasMade(Journal journal, string id) => journal.Entries.Single(entry => entry.Ticket.Id == id) is { Unanswered: 0 } or { WasRepeated: true };

    private static void Wait(TimeSpan moment)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (watch.Elapsed < moment) Thread.SpinWait(10);
    }
}
