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

    public async Task DoAsync(IReadOnlyList<string> operationIds, TimeZoneSweepResult result, CancellationToken cancellationToken)
    {
        var left = operationIds;
        for (var attempt = 1; left.Count > 0; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            left = await TryAsync(left, result, cancellationToken).ConfigureAwait(false);
            if (left.Count == 0) return;
            if (attempt == MaxAttempts) break;
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(5 << Math.Min(attempt, 8), MostWait.TotalMilliseconds)), cancellationToken).ConfigureAwait(false);
        }

        foreach (var id in left) Leave(new BulkResult(new RecalculateDueTimes(id), BulkOutcome.Conflict), result);
    }

    /// <returns>The operations that another was faster to change.</returns>
    private async Task<IReadOnlyList<string>> TryAsync(IReadOnlyList<string> operationIds, TimeZoneSweepResult result, CancellationToken cancellationToken)
    {
        var found = await _bulk.FindManyAsync(caller.Tenant, operationIds, cancellationToken).ConfigureAwait(false);
        var context = new DecisionContext(settings, clock.ReadNow(), caller.User);
        List<(SalesOperation Before, Decision Decision)> decided = [];
        foreach (var snapshot in found)
        {
            if (Decide(snapshot, context, result) is { } one) decided.Add(one);
        }

        if (decided.Count == 0) return [];
        var lost = await _bulk.TryCommitManyAsync([.. decided.Select(one => CommitOf(one.Before, one.Decision))], cancellationToken).ConfigureAwait(false);
        var refused = new HashSet<string>(lost, StringComparer.Ordinal);
        foreach (var (before, decision) in decided.Where(one => !refused.Contains(one.Before.Id.Value))) Count(before, decision, result);
        return lost;
    }

    private (SalesOperation Before, Decision Decision)? Decide(OperationSnapshot snapshot, DecisionContext context, TimeZoneSweepResult result)
    {
        var command = new RecalculateDueTimes(snapshot.OperationId);
        try
        {
            var before = SalesOperation.Restore(snapshot);
            if (Decider.Decide(before, command, context, out var decision) is { } violation)
            {
                // Withdrawn since the page was read: nothing of it is pending.
                if (before.Withdrawal is null) Leave(new BulkResult(command, BulkOutcome.Refused, violation), result);
                return null;
            }

            return decision!.IsRecorded ? (before, decision) : null;
        }
        catch (InvalidSnapshotException unreadable)
        {
            Leave(new BulkResult(command, BulkOutcome.Unreadable, violation: null, unreadable), result);
            return null;
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
