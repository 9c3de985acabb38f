using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Decides commands: values in, values out, without clock or store.</summary>
internal static class Decider
{
    /// <summary>Decides a command on an operation, or on none.</summary>
    /// <returns>Why it is refused, or null with the decision.</returns>
    public static RuleViolation? Decide(
        SalesOperation? before, OperationCommand command, DecisionContext context, out Decision? decision)
    {
        decision = null;
        var deliberation = new Deliberation(before, command.OperationId, context);
        if (Gate(before, command, deliberation) is { } shut) return shut;
        if (command.Decide(deliberation) is { } refusal) return refusal;

        var isRecorded = command.IsRecordedWithoutChanges || deliberation.Changes.Count > 0;
        var after = isRecorded ? deliberation.Operation.Accept(context.Now, context.By, deliberation.Changes) : deliberation.Operation;
        if (context.Rules.AskHost(before, deliberation.Changes, after) is { } veto) return veto;
        var accepted = new AcceptedCommand
        {
            Version = after.Version,
            At = context.Now,
            By = context.By,
            Kind = command.Kind,
            CommandId = command.IdInHistory,
            Fingerprint = command.IdInHistory is null ? null : Fingerprint.Of(command),
            FollowUpNumber = deliberation.FollowUp,
            NextFollowUpNumber = deliberation.NextFollowUp,
            Changes = deliberation.Changes,
        };
        decision = new Decision(after, accepted, isRecorded) { Warnings = deliberation.Warnings };
        return null;
    }

    /// <summary>What the state of the operation as a whole lets through.</summary>
    private static RuleViolation? Gate(SalesOperation? before, OperationCommand command, Deliberation deliberation)
    {
        if (before is null) return command is OpenOperation ? null : deliberation.Refuse(RuleCodes.OperationNotFound);
        if (before.Withdrawal is { } withdrawal && (withdrawal.MergedInto is not null || !command.IsForWithdrawn))
            return deliberation.RefuseWithdrawn(before, withdrawal);
        return command.IsForConcluded ? null : deliberation.RequireInProgress();
    }
}
