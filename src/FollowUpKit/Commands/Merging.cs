using System.Security.Cryptography;
using System.Text;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>How two operations become one.</summary>
internal static class Merging
{
    /// <summary>The command id by which a target knows that the chain of a source is part of it: short, whatever the key.</summary>
    public static string CommandIdOf(OperationId source) => IdOf("merge", source.Value);

    /// <summary>
    /// The command id by which a source knows the target into which it was withdrawn. A key alone does not tell: it may belong to another
    /// operation by now.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="version">The version of the source after its withdrawal.</param>
    public static string WithdrawalIdOf(OperationSnapshot target, long version) =>
        IdOf("merged", FormattableString.Invariant($"{version} {target.OpenedAt.ToUnixTimeTicks()} {target.OpenedBy}"));

    public static RuleViolation? FindSource(this Deliberation deliberation, MergeOperations command, out SalesOperation source)
    {
        source = null!;
        if (deliberation.Context.Other is not { } stored) return RuleViolation.Of(RuleCodes.OperationNotFound, ("operation", command.SourceId));
        source = SalesOperation.Restore(stored);
        return source.Withdrawal is not { } withdrawal || deliberation.Context.IsMergeInterrupted ? null : deliberation.RefuseWithdrawn(source, withdrawal);
    }

    public static RuleViolation? Merge(this Deliberation deliberation, MergeOperations command, SalesOperation source)
    {
        var target = deliberation.Operation;
        if (target.Chain.Count + source.Chain.Count > FollowUpRules.MaxFollowUps)
            return deliberation.Refuse(RuleCodes.TooManyFollowUps, ("limit", FollowUpRules.MaxFollowUps));
        if (command.ConclusionFrom is null && target.Conclusion is { } one && source.Conclusion is { } other && one.Outcome != other.Outcome)
            return deliberation.Refuse(RuleCodes.ConclusionsDiffer, ("source", source.Id));

        var numbers = NumbersOf(source.Chain, target.Chain);
        deliberation.Record(new OperationChange.Merged { OperationId = source.Id.Value, FollowUps = Renumbered(source, numbers), Reason = command.Reason });
        deliberation.Conclude(command, target, source, numbers);
        if (deliberation.CancelSurplus(command.CancelSurplusReason) is { } surplus) return surplus;
        deliberation.RecalculateKnown();
        return deliberation.AskHostOfSource(command, target, source);
    }

    /// <summary>The source after it was withdrawn into the target; null where it is already.</summary>
    public static Decision? Withdraw(MergeOperations command, SalesOperation target, SalesOperation source, DecisionContext context)
    {
        if (source.Withdrawal is not null) return null;
        var withdrawal = new WithdrawalSnapshot { At = context.Now, By = context.By, Reason = command.Reason, MergedInto = command.OperationId.Value };
        return Decided(source, command, context, [new OperationChange.Withdrawn { Withdrawal = withdrawal }], WithdrawalIdOf(target.ToSnapshot(), source.Version + 1));
    }

    /// <summary>The source as it was before, where the target cannot take it any more.</summary>
    public static Decision Release(MergeOperations command, SalesOperation source, DecisionContext context)
    {
        var released = new OperationChange.Reinstated();
        return Decided(source, command, context, [released, .. Recalculating.ChangesOf(source.Apply(released), context)], commandId: null);
    }

    private static Decision Decided(SalesOperation source, MergeOperations command, DecisionContext context, IReadOnlyList<OperationChange> changes, string? commandId)
    {
        var after = changes.Aggregate(source, (operation, change) => operation.Apply(change)).Accept(context.Now, context.By, changes);
        var accepted = new AcceptedCommand
        {
            Version = after.Version,
            At = context.Now,
            By = context.By,
            Kind = command.Kind,
            CommandId = commandId,
            Fingerprint = commandId is null ? null : Fingerprint.Of(command),
            Changes = changes,
        };
        return new Decision(after, accepted, IsRecorded: true);
    }

    private static string IdOf(string what, string content)
    {
        using var sha = SHA256.Create();
        return $"{OperationCommandExtensions.ReservedCommandIdPrefix}{what}:{Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(content)))}";
    }

    /// <summary>The numbers that the follow-ups of a chain get between those of another: both keep their order, and go by when they were scheduled.</summary>
    private static int[] NumbersOf(ValueList<FollowUp> chain, ValueList<FollowUp> others)
    {
        var numbers = new int[chain.Count];
        for (int i = 0, other = 0; i < chain.Count; i++)
        {
            while (other < others.Count && others[other].ScheduledAt <= chain[i].ScheduledAt) other++;
            numbers[i] = i + other + 1;
        }

        return numbers;
    }

    private static List<FollowUpSnapshot> Renumbered(SalesOperation source, int[] numbers) =>
    [
        .. source.Chain.Select(followUp => followUp
            .Renumbered(numbers[followUp.Number - 1], followUp.PreviousNumber is { } previous ? numbers[previous - 1] : null)
            .ToSnapshot(source.Apply(new OperationChange.Reinstated()))),
    ];

    private static void Conclude(this Deliberation deliberation, MergeOperations command, SalesOperation target, SalesOperation source, int[] numbers)
    {
        var holds = command.ConclusionFrom is { } from ? (from == source.Id ? source : target) : target.Conclusion is null ? source : target;
        if (holds == target) return;
        if (source.Conclusion is { } conclusion)
        {
            deliberation.Record(new OperationChange.Concluded { Conclusion = conclusion.Renumbered(numbers[conclusion.FollowUpNumber - 1]).ToSnapshot() });
        }
        else if (deliberation.Operation.Conclusion is { } undone)
        {
            deliberation.Record(new OperationChange.Reopened
            {
                Conclusion = undone.ToSnapshot(),
                Date = deliberation.Context.Calendar.DateOf(deliberation.Context.Now, target.TimeZone),
                Reason = command.Reason,
            });
        }
    }

    private static RuleViolation? CancelSurplus(this Deliberation deliberation, string? reason)
    {
        var (pending, isConcluded) = (deliberation.Operation.Pending, deliberation.Operation.Conclusion is not null);
        var surplus = pending.Count - (isConcluded ? 0 : deliberation.Context.Rules.PendingLimit);
        if (surplus <= 0) return null;
        if (reason is null) return isConcluded ? deliberation.RefuseOthersPending(pending) : null;
        foreach (var followUp in pending.Take(surplus)) deliberation.Cancel(followUp, reason);
        return null;
    }

    private static RuleViolation? AskHostOfSource(this Deliberation deliberation, MergeOperations command, SalesOperation target, SalesOperation source) =>
        Withdraw(command, target, source, deliberation.Context) is { } withdrawn
            ? deliberation.Context.Rules.AskHost(source, withdrawn.Accepted.Changes, withdrawn.After)
            : null;
}
