using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>Compares the columns of a command with what its changes say of it.</summary>
internal static class CommandComparison
{
    /// <summary>The columns that differ.</summary>
    public static IEnumerable<(string Column, object? Found, object? Expected)> Differences(AcceptedCommand command)
    {
        if (Acceptance(command) is { } acceptance)
        {
            if (command.At != acceptance.At) yield return ("accepted_at", command.At, acceptance.At);
            if (command.By != acceptance.By) yield return ("accepted_by", command.By, acceptance.By);
        }

        if (FollowUpOf(command) is { } number && command.FollowUpNumber != number) yield return ("follow_up", command.FollowUpNumber, number);
        if (!MayBeImport(command) && command.NextFollowUpNumber != NextOf(command)) yield return ("next_follow_up", command.NextFollowUpNumber, NextOf(command));
    }

    /// <summary>When and by whom it was accepted, where a change says it too. A merge brings a chain and a conclusion of other people.</summary>
    private static (Instant At, string By)? Acceptance(AcceptedCommand command) => command.Changes.Any(change => change is OperationChange.Merged)
        ? null
        : command.Changes.Select(Acceptance).FirstOrDefault(acceptance => acceptance is not null);

    private static (Instant At, string By)? Acceptance(OperationChange change) => change switch
    {
        OperationChange.Opened opened => (opened.At, opened.By),
        OperationChange.FollowUpScheduled { FollowUp: var followUp } => (followUp.ScheduledAt, followUp.ScheduledBy),
        OperationChange.FollowUpCancelled { Cancellation: var cancellation } => (cancellation.At, cancellation.By),
        OperationChange.ResultCaptured { Result: var result } => (result.CapturedAt, result.CapturedBy),
        OperationChange.Concluded { Conclusion: var conclusion } => (conclusion.At, conclusion.By),
        OperationChange.Withdrawn { Withdrawal: var withdrawal } => (withdrawal.At, withdrawal.By),
        _ => null,
    };

    /// <summary>The follow-up that it is about, where a change of one says it: other changes also touch follow-ups beside that one.</summary>
    private static int? FollowUpOf(AcceptedCommand command) => command.Changes.Where(change => change
        is OperationChange.FollowUpEdited
        or OperationChange.FollowUpRescheduled
        or OperationChange.ResultCaptured
        or OperationChange.ResultCorrected
        or OperationChange.ResultRetracted).Select(ChangeFacts.FollowUpOf).FirstOrDefault();

    private static int? NextOf(AcceptedCommand command) =>
        command.Changes.OfType<OperationChange.FollowUpScheduled>().LastOrDefault()?.FollowUp.Number;

    /// <summary>An import keeps there how many follow-ups it brought.</summary>
    private static bool MayBeImport(AcceptedCommand command) => command is { Version: 1, CommandId: not null };
}
