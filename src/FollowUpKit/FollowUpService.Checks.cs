using FollowUpKit.Storage;

namespace FollowUpKit;

/// <content>Commands that are decided and not executed.</content>
public sealed partial class FollowUpService
{
    /// <summary>Decides a command without executing it: why it would be refused, else what it would do; neither for a repeat.</summary>
    private async Task<Examined> TryDecideAsync(OperationCommand command, CancellationToken cancellationToken)
    {
        var caller = await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var context = new DecisionContext(_settings, Now(), caller.User);
        var (stored, denied) = await FindForAsync(caller, command, cancellationToken).ConfigureAwait(false);
        if (denied is not null) return new Examined(caller, context, Before: null, denied.Violation, Decision: null);
        if (stored?.Earlier is { } earlier) return new Examined(caller, context, Before: null, Reuse(command, earlier), Decision: null);
        if (Conflict(command, stored) is { } conflict) throw conflict;
        var before = stored is null ? null : SalesOperation.Restore(stored.Snapshot);
        context = await ContextForAsync(caller, command, context.Now, cancellationToken).ConfigureAwait(false);
        try
        {
            (context, var deniedOther) = await WithOtherAsync(context, caller, command, stored?.Snapshot, cancellationToken).ConfigureAwait(false);
            if (deniedOther is not null) return new Examined(caller, context, Before: null, deniedOther.Violation, Decision: null);
        }
        catch (StorageConflictException)
        {
            // The same command was executed just now: this one is a repeat.
            return new Examined(caller, context, Before: null, Violation: null, Decision: null);
        }

        var violation = Decider.Decide(before, command, context, out var decision);
        return new Examined(caller, context, before, violation, decision);
    }

    private async Task<IReadOnlyList<CommandWarning>> FindBusyHoursAsync(Examined found, CancellationToken cancellationToken)
    {
        if (_store is not IOperationReader reader || found.Context.Rules.BusyHourCount is not { } least) return [];
        var warnings = new List<CommandWarning>();
        foreach (var change in found.Decision!.Accepted.Changes)
        {
            if (Warnings.FollowUpWithNewDue(change, found.Decision.After) is not { } followUp || BusyHour.Of(followUp, found.Context) is not { } hour) continue;
            var count = await reader.CountFollowUpsAsync(hour.Filter(found.Caller), ReadOptions.Latest, cancellationToken).ConfigureAwait(false);
            if (hour.Counts(found.Before?.Find(followUp.Number))) count--;
            if (count >= least) warnings.Add(hour.Warning(count));
        }

        return warnings;
    }

    private sealed record Examined(Caller Caller, DecisionContext Context, SalesOperation? Before, RuleViolation? Violation, Decision? Decision);
}
