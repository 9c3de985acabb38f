using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Faults;

/// <summary>Eight writers on a store that loses its connections at each place of a transaction that writes, in turn.</summary>
internal static class SweepRun
{
    private const int CommandsEach = 12;

    /// <param name="name">Of the tally.</param>
    /// <param name="target">The database, whose tables are made here.</param>
    /// <param name="strikes">How many connections to lose at least; the floors and at least one whole sweep over all places come on top.</param>
    /// <param name="store">Makes the store that loses its connections as the sweep says.</param>
    public static async Task<Tally> RunAsync(string name, Target target, int strikes, Func<Sweep, RelationalOperationStore> store)
    {
        var tally = new Tally(name);
        var sweep = new Sweep(every: 2, most: 10 * strikes);
        using var audit = await Audit.OpenAsync(target, tally);
        using var losing = store(sweep);
        var service = new FollowUpService(losing, new TickingClock(), Script.Options());
        for (var round = 0; tally.Faults.Count == 0 && (tally.Strikes < strikes || (!(tally.HasFloors && sweep.IsComplete) && tally.Strikes < 10 * strikes)); round++)
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
