using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Derives the instants of many operations again, each a command of its own under the guard of its version.</summary>
internal sealed class Recalculations(IOperationStore store, IClock clock, FollowUpKitSettings settings, Caller caller)
{
    /// <summary>How often an operation that others change is decided again; with the waits between for some seconds.</summary>
    private const int MaxAttempts = 40;

    private static readonly TimeSpan MostWait = TimeSpan.FromMilliseconds(200);

    private readonly IBulkCommit _bulk = store as IBulkCommit ?? new OneByOne(store);

    /// <summary>The operations that could not be changed.</summary>
    public HashSet<string> Unmoved { get; } = new(StringComparer.Ordinal);

    /// <summary>Decides about operations as they are stored now. Nothing is written.</summary>
    public async Task<Recalculation> DecideAsync(IReadOnlyList<string> operationIds, CancellationToken cancellationToken)
    {
        var found = await _bulk.FindManyAsync(caller.Tenant, operationIds, cancellationToken).ConfigureAwait(false);
        var context = new DecisionContext(settings, clock.ReadNow(), caller.User);
        var recalculation = new Recalculation([], []);
        foreach (var snapshot in found) Decide(snapshot, context, recalculation);
        return recalculation;
    }

    /// <summary>Commits what was decided; what another was faster to change is decided again.</summary>
    public async Task CommitAsync(Recalculation recalculation, TimeZoneSweepResult result, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var lost = await TryCommitAsync(recalculation, result, cancellationToken).ConfigureAwait(false);
            if (lost.Count == 0) return;
            if (attempt == MaxAttempts)
            {
                foreach (var id in lost) Leave(new BulkResult(new RecalculateDueTimes(id), BulkOutcome.Conflict), result);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(5 << Math.Min(attempt, 8), MostWait.TotalMilliseconds)), cancellationToken).ConfigureAwait(false);
            recalculation = await DecideAsync(lost, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>The operations that another was faster to change.</returns>
    private async Task<IReadOnlyList<string>> TryCommitAsync(Recalculation recalculation, TimeZoneSweepResult result, CancellationToken cancellationToken)
    {
        foreach (var unmoved in recalculation.Unmoved) Leave(unmoved, result);
        if (recalculation.Decided.Count == 0) return [];
        var lost = await _bulk.TryCommitManyAsync([.. recalculation.Decided.Select(one => CommitOf(one.Before, one.Decision))], cancellationToken).ConfigureAwait(false);
        var refused = new HashSet<string>(lost, StringComparer.Ordinal);
        foreach (var (before, decision) in recalculation.Decided.Where(one => !refused.Contains(one.Before.Id.Value))) Count(before, decision, result);
        return lost;
    }

    private static void Decide(OperationSnapshot snapshot, DecisionContext context, Recalculation recalculation)
    {
        var command = new RecalculateDueTimes(snapshot.OperationId);
        try
        {
            var before = SalesOperation.Restore(snapshot);
            if (Decider.Decide(before, command, context, out var decision) is { } violation)
            {
                // Withdrawn since the page was read: nothing of it is pending.
                if (before.Withdrawal is null) recalculation.Unmoved.Add(new BulkResult(command, BulkOutcome.Refused, violation));
            }
            else if (decision!.IsRecorded)
            {
                recalculation.Decided.Add((before, decision));
            }
        }
        catch (InvalidSnapshotException unreadable)
        {
            recalculation.Unmoved.Add(new BulkResult(command, BulkOutcome.Unreadable, violation: null, unreadable));
        }
    }

    private OperationCommit CommitOf(SalesOperation before, Decision decision) => new(
        new OperationKey(caller.Tenant, before.Id.Value), before.Version, decision.After.ToSnapshot(), [decision.Accepted],
        UsedTimeZoneRules.Of(decision.After, [decision.Accepted], settings.Calendar));

    private static void Count(SalesOperation before, Decision decision, TimeZoneSweepResult result)
    {
        result.OperationCount++;
        foreach (var change in decision.Accepted.Changes.OfType<OperationChange.DueTimesRecalculated>())
        {
            var (old, now) = (before.Find(change.Number)!, decision.After.Find(change.Number)!);
            var reminders = now.Reminders.Except(old.Reminders).Count();
            if (result.Has(now.Due.TimeZone!)) result.Of(now.Due.TimeZone!).AddMoved(now.OverdueFrom - old.OverdueFrom, reminders);
        }
    }

    private void Leave(BulkResult unmoved, TimeZoneSweepResult result)
    {
        Unmoved.Add(unmoved.Command.OperationId.Value);
        result.AddUnmoved(unmoved);
    }
}
