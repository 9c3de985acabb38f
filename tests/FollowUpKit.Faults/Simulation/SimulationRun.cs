using FollowUpKit.Storage;

namespace FollowUpKit.Faults;

/// <summary>Agents who work on the same sales in an order that a seed decides, on a store and with a clock that fail them.</summary>
public static class SimulationRun
{
    private const int Agents = 3;

    /// <param name="seed">Gives the same run each time.</param>
    /// <param name="checksVersions">Whether the store refuses a version that is out of date, as it should.</param>
    /// <returns>What is wrong with what they left; empty when nothing is.</returns>
    public static IReadOnlyList<string> Run(int seed, bool checksVersions = true)
    {
        // Without a synchronization context whoever waits for a turn goes on where it is given, on this one thread.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return RunAlone(seed, checksVersions);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static IReadOnlyList<string> RunAlone(int seed, bool checksVersions)
    {
        var random = new Random(seed);
        var turns = new Turns(random);
        var kept = new InMemoryOperationStore();
        var service = new FollowUpService(
            new FaultyStore(kept, turns, random, checksVersions),
            new WanderingClock(random),
            new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" });
        var agents = Enumerable.Range(0, Agents).Select(number => new Agent(service, turns, random, number)).ToList();
        var work = Task.WhenAll(agents.Select(agent => agent.WorkAsync()));
        turns.Run();
        if (!work.IsCompleted) return ["an agent waits for ever"];
        if (work.Exception is { } error) return [$"an agent gave up: {error.InnerException!.Message}"];
        return [.. Enumerable.Range(0, 2).SelectMany(sale => Check(kept, $"S-{sale}", [.. agents.SelectMany(agent => agent.Told)]))];
    }

    private static IEnumerable<string> Check(InMemoryOperationStore kept, string sale, IReadOnlyList<Told> told)
    {
        var key = new OperationKey("default", sale);
        var history = kept.ReadHistoryAsync(key, default).GetAwaiter().GetResult();
        var stored = kept.FindAsync(key, null, default).GetAwaiter().GetResult();
        var mine = told.Where(each => each.Sale == sale).ToList();
        if (!history.Select(command => command.Version).SequenceEqual(Enumerable.Range(1, history.Count).Select(version => (long)version)))
            yield return $"{sale}: the versions of the history have gaps or repeats";
        if (stored is not null && !IsFoldOf(stored.Snapshot, history)) yield return $"{sale}: the snapshot is not what the history tells";
        foreach (var each in mine.Where(each => history.Count(command => command.CommandId == each.CommandId && command.Version == each.Version) != 1))
            yield return $"{sale}: {each.CommandId} was acknowledged as version {each.Version} and is not there once";
        foreach (var before in mine)
        {
            if (mine.Any(after => before.Ended < after.Began && before.Version > after.Version))
                yield return $"{sale}: {before.CommandId} was answered before another began, and comes after it";
        }
    }

    private static bool IsFoldOf(OperationSnapshot snapshot, IReadOnlyList<AcceptedCommand> history)
    {
        var changes = history.SelectMany(command => command.Changes).ToList();
        var concluded = changes.LastOrDefault(change => change is OperationChange.Concluded or OperationChange.Reopened) is OperationChange.Concluded;
        return snapshot.Version == history.Count
            && snapshot.FollowUps.Count == changes.Count(change => change is OperationChange.FollowUpScheduled)
            && snapshot.FollowUps.Count(followUp => followUp.Result is not null) == changes.Count(change => change is OperationChange.ResultCaptured)
            && snapshot.FollowUps.Count(followUp => followUp.Cancellation is not null) == changes.Count(change => change is OperationChange.FollowUpCancelled)
            && (snapshot.Conclusion is not null) == concluded
            && snapshot.PendingCount <= 1;
    }
}
