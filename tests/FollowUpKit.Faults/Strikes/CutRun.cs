namespace FollowUpKit.Faults;

/// <summary>Loses connections to PostgreSQL under eight writers at each message of a transaction that writes, in turn.</summary>
internal static class CutRun
{
    private const int CommandsEach = 12;

    /// <param name="name">Of the tally.</param>
    /// <param name="target">The database, whose tables are made here.</param>
    /// <param name="cuts">How many connections to lose at least; the floors and at least one whole sweep over all messages come on top.</param>
    public static async Task<Tally> RunAsync(string name, Target target, int cuts)
    {
        var tally = new Tally(name);
        var sweep = new Sweep(every: 2, most: 10 * cuts);
        using var audit = await Audit.OpenAsync(target, tally);
        using var proxy = new WireProxy(target.ConnectionString, sweep);
        using var store = (target with { ConnectionString = proxy.ConnectionString }).Store();
        var service = new FollowUpService(store, new TickingClock(), Script.Options());
        for (var round = 0; tally.Faults.Count == 0 && (tally.Strikes < cuts || (!(tally.HasFloors && sweep.IsComplete) && tally.Strikes < 10 * cuts)); round++)
        {
            var journal = new Journal();
            await new Crew(service, round, journal.Write).WorkAsync(CommandsEach, CancellationToken.None);
            tally.Strikes = sweep.Strikes;
            await audit.CheckAsync(round, journal);
        }

        await audit.CheckAllAsync();
        tally.Details = sweep.ToString();
        return tally;
    }
}
