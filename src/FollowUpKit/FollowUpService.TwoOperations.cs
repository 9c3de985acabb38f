using FollowUpKit.Storage;

namespace FollowUpKit;

/// <content>Commands that name a second operation: another key, and the other of two sales that are one.</content>
public sealed partial class FollowUpService
{
    /// <summary>What this very command made before, where its operation cannot tell: it has another key since, or the merge has an id of its own.</summary>
    private async Task<StoredOperation?> FindByContentAsync(Caller caller, OperationCommand command, CancellationToken cancellationToken)
    {
        var (operation, id) = command switch
        {
            ChangeOperationId { CommandId: not null } change => (change.NewId, change.CommandId),
            MergeOperations merge => (merge.OperationId, merge.IdInHistory),
            _ => (null, null),
        };
        if (operation is null) return null;
        var found = await _store.FindAsync(KeyOf(caller, operation), id, cancellationToken).ConfigureAwait(false);
        return found?.Earlier is { } earlier && Reuse(command, earlier) is null ? found : null;
    }

    /// <summary>The context with the other operation that the command names, and whether the caller may do this to that one.</summary>
    private async Task<(DecisionContext Context, FollowUpRuleException? Denied)> WithOtherAsync(
        DecisionContext context, Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken)
    {
        if (command.Other is not { } id) return (context, null);
        var other = (await _store.FindAsync(KeyOf(caller, id), null, cancellationToken).ConfigureAwait(false))?.Snapshot;
        if (command is not MergeOperations merge || operation is null || other is null) return (context with { Other = other }, null);
        if (!caller.Scope.Matches(other)) return (context, null);
        if (await AskAuthorizerAsync(caller, command, other, cancellationToken).ConfigureAwait(false) is { } denied) return (context, denied);
        return (context with { Other = other, IsMergeInterrupted = await IsInterruptedAsync(caller, merge, operation, other, cancellationToken).ConfigureAwait(false) }, null);
    }

    /// <summary>Whether a source was withdrawn into this very target, which has not got its chain yet.</summary>
    /// <exception cref="StorageConflictException">The same command was executed since the target was read: it is a repeat.</exception>
    private async Task<bool> IsInterruptedAsync(
        Caller caller, MergeOperations command, OperationSnapshot target, OperationSnapshot source, CancellationToken cancellationToken)
    {
        if (source.Withdrawal?.MergedInto != target.OperationId) return false;
        if (await FindEarlierAsync(caller, command.SourceId, Merging.WithdrawalIdOf(target, source.Version), cancellationToken).ConfigureAwait(false) is null) return false;
        var merged = await FindEarlierAsync(caller, command.OperationId, command.IdInHistory, cancellationToken).ConfigureAwait(false);
        return merged is null || (Reuse(command, merged) is null ? throw new StorageConflictException(KeyOf(caller, command.OperationId), target.Version) : false);
    }

    private async Task<AcceptedCommand?> FindEarlierAsync(Caller caller, OperationId operation, string? commandId, CancellationToken cancellationToken) =>
        (await _store.FindAsync(KeyOf(caller, operation), commandId, cancellationToken).ConfigureAwait(false))?.Earlier;

    /// <summary>Withdraws the source before its chain goes into the target, so that nothing is added to it meanwhile.</summary>
    private async Task WithdrawSourceAsync(
        Caller caller, MergeOperations command, SalesOperation target, DecisionContext context, CancellationToken cancellationToken)
    {
        var source = SalesOperation.Restore(context.Other!);
        if (Merging.Withdraw(command, target, source, context) is { } withdrawn)
            await CommitAsync(caller, source.Id, source.Version, withdrawn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives a source back that was withdrawn into a target which refuses it now and has nothing of it.</summary>
    private async Task ReleaseSourceAsync(Caller caller, MergeOperations command, DecisionContext context, CancellationToken cancellationToken)
    {
        if (!context.IsMergeInterrupted) return;
        var source = SalesOperation.Restore(context.Other!);
        await CommitAsync(caller, source.Id, source.Version, Merging.Release(command, source, context), cancellationToken).ConfigureAwait(false);
    }
}
