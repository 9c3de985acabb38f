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
        DecisionContext context, Caller caller, OperationCommand command, CancellationToken cancellationToken)
    {
        if (command.Other is not { } id) return (context, null);
        var other = (await _store.FindAsync(KeyOf(caller, id), null, cancellationToken).ConfigureAwait(false))?.Snapshot;
        if (command is not MergeOperations merge || other is null) return (context with { Other = other }, null);
        if (!caller.Scope.Matches(other)) return (context, null);
        if (await AskAuthorizerAsync(caller, command, other, cancellationToken).ConfigureAwait(false) is { } denied) return (context, denied);
        return (context with { Other = other, HasOther = IsWithdrawnInto(merge, other) && await HasSourceAsync(caller, merge, cancellationToken).ConfigureAwait(false) }, null);
    }

    /// <summary>Withdraws the source before its chain goes into the target, so that nothing is added to it meanwhile.</summary>
    private async Task WithdrawSourceAsync(Caller caller, MergeOperations command, DecisionContext context, CancellationToken cancellationToken)
    {
        var source = SalesOperation.Restore(context.Other!);
        if (Merging.Withdraw(command, source, context) is { } withdrawn)
            await CommitAsync(caller, source.Id, source.Version, withdrawn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives a source back that was withdrawn into a target which refuses it now and has nothing of it.</summary>
    private async Task ReleaseSourceAsync(Caller caller, MergeOperations command, DecisionContext context, CancellationToken cancellationToken)
    {
        if (context.HasOther || context.Other is not { } other || !IsWithdrawnInto(command, other)) return;
        var source = SalesOperation.Restore(other);
        await CommitAsync(caller, source.Id, source.Version, Merging.Release(command, source, context), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsWithdrawnInto(MergeOperations command, OperationSnapshot source) => source.Withdrawal?.MergedInto == command.OperationId.Value;

    private async Task<bool> HasSourceAsync(Caller caller, MergeOperations command, CancellationToken cancellationToken) =>
        (await _store.FindAsync(KeyOf(caller, command.OperationId), command.IdInHistory, cancellationToken).ConfigureAwait(false))?.Earlier is not null;
}
