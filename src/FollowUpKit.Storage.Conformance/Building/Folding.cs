using NodaTime;

namespace FollowUpKit.Storage.Conformance;

/// <summary>A plain fold of changes over a snapshot, with the derived columns.</summary>
internal static class Folding
{
    public static OperationSnapshot Fold(OperationSnapshot before, AcceptedCommand command)
    {
        var after = before.Copy();
        after.Version++;
        if (command.Changes.Any(change => change is not OperationChange.DueTimesRecalculated))
            (after.VisibleVersion, after.ChangedAt, after.ChangedBy) = (after.Version, command.At, command.By);
        if (command.Changes.Any(change => change is OperationChange.Reopened)) after.ReopenedAt = command.At;
        foreach (var change in command.Changes) Apply(after, change.Copy());
        return Derive(after);
    }

    public static OperationSnapshot Derive(OperationSnapshot operation)
    {
        var pending = operation.FollowUps.Where(followUp => followUp.State == FollowUpState.Pending).ToList();
        var isActive = operation.Conclusion is null && operation.Withdrawal is null;
        foreach (var followUp in operation.FollowUps)
        {
            followUp.AttentionFrom = isActive && followUp.State == FollowUpState.Pending ? followUp.OverdueFrom : null;
            foreach (var reminder in followUp.Reminders) reminder.SendFrom = followUp.AttentionFrom is null ? null : reminder.RemindAt;
            followUp.AnsweredAt = operation.Withdrawal is null ? followUp.Result?.At : null;
            followUp.SearchText = $"{operation.Title} {operation.Customer} {followUp.Subject}";
        }

        var current = pending.OrderBy(followUp => followUp.OverdueFrom).FirstOrDefault()
            ?? operation.FollowUps.LastOrDefault(followUp => followUp.State != FollowUpState.Cancelled);
        operation.SearchText = $"{operation.Title} {operation.Customer} {current?.Subject}";
        operation.PendingCount = pending.Count;
        operation.DoneCount = operation.FollowUps.Count(followUp => followUp.State == FollowUpState.Done);
        operation.CurrentFollowUpNumber = current?.Number;
        operation.CurrentDueDate = current?.DueDate;
        operation.CurrentDueTime = current?.DueTime;
        operation.CurrentTimeZone = current?.TimeZone;
        operation.FirstContactAt = operation.FollowUps.Min(followUp => followUp.Result?.At);
        operation.IdleSince = isActive ? IdleSince(operation) : null;
        operation.NextOverdueFrom = pending.Count == 0 ? null : pending.Min(followUp => followUp.OverdueFrom);
        return operation;
    }

    private static Instant IdleSince(OperationSnapshot operation) =>
        operation.FollowUps.Where(followUp => followUp.Result is not null).Select(followUp => followUp.Result!.At).Append(operation.OpenedAt).Max();

    private static void Apply(OperationSnapshot operation, OperationChange change)
    {
        switch (change)
        {
            case OperationChange.Opened opened:
                (operation.Title, operation.Customer, operation.TimeZone) = (opened.Title, opened.Customer, opened.TimeZone);
                (operation.Branch, operation.Agent) = (opened.Branch, opened.Agent);
                (operation.OpenedAt, operation.OpenedBy) = (opened.At, opened.By);
                break;
            case OperationChange.Described described:
                (operation.Title, operation.Customer) = (described.Title, described.Customer);
                break;
            case OperationChange.Transferred transferred:
                (operation.Branch, operation.Agent) = (transferred.Branch, transferred.Agent);
                break;
            case OperationChange.FollowUpScheduled scheduled:
                operation.FollowUps = [.. operation.FollowUps, scheduled.FollowUp];
                break;
            case OperationChange.Concluded concluded:
                operation.Conclusion = concluded.Conclusion;
                break;
            case OperationChange.Reopened:
                operation.Conclusion = null;
                break;
            case OperationChange.Merged merged:
                Merge(operation, merged.FollowUps);
                break;
            case OperationChange.OperationIdChanged changed:
                operation.OperationId = changed.After;
                break;
            case OperationChange.Withdrawn withdrawn:
                operation.Withdrawal = withdrawn.Withdrawal;
                break;
            case OperationChange.Reinstated:
                operation.Withdrawal = null;
                break;
            default:
                ApplyToFollowUp(operation, change);
                break;
        }
    }

    private static void Merge(OperationSnapshot operation, IReadOnlyList<FollowUpSnapshot> others)
    {
        var taken = others.Select(other => other.Number).ToList();
        var numbers = Enumerable.Range(1, operation.FollowUps.Count + taken.Count).Except(taken).ToList();
        foreach (var own in operation.FollowUps)
            (own.Number, own.PreviousNumber) = (numbers[own.Number - 1], own.PreviousNumber is { } previous ? numbers[previous - 1] : null);
        if (operation.Conclusion is { } conclusion) conclusion.FollowUpNumber = numbers[conclusion.FollowUpNumber - 1];
        operation.FollowUps = [.. operation.FollowUps.Concat(others).OrderBy(followUp => followUp.Number)];
    }

    private static void ApplyToFollowUp(OperationSnapshot operation, OperationChange change)
    {
        switch (change)
        {
            case OperationChange.FollowUpEdited edited:
                var edit = Of(operation, edited.Number);
                (edit.Kind, edit.Subject, edit.Details, edit.Reminders) = (edited.Kind, edited.Subject, edited.Details, edited.Reminders);
                break;
            case OperationChange.FollowUpRescheduled moved:
                var move = Of(operation, moved.Number);
                if (move.MoveCount++ == 0) (move.FirstDueDate, move.FirstDueTime, move.FirstTimeZone) = (move.DueDate, move.DueTime, move.TimeZone);
                move.LastMoveReason = moved.Reason;
                (move.DueDate, move.DueTime, move.TimeZone) = (moved.DueDate, moved.DueTime, moved.TimeZone);
                (move.OverdueFrom, move.Reminders) = (moved.OverdueFrom, moved.Reminders);
                break;
            case OperationChange.DueTimesRecalculated rederived:
                var derive = Of(operation, rederived.Number);
                (derive.OverdueFrom, derive.Reminders) = (rederived.OverdueFrom, rederived.Reminders);
                break;
            case OperationChange.FollowUpReassigned reassigned:
                Of(operation, reassigned.Number).Agent = reassigned.Agent;
                break;
            case OperationChange.FollowUpCancelled cancelled:
                Of(operation, cancelled.Number).Cancellation = cancelled.Cancellation;
                break;
            case OperationChange.ResultCaptured captured:
                Of(operation, captured.Number).Result = captured.Result;
                break;
            case OperationChange.ResultCorrected corrected:
                Of(operation, corrected.Number).Result = corrected.Result;
                break;
            case OperationChange.ResultRetracted retracted:
                Of(operation, retracted.Number).Result = null;
                break;
            default:
                throw new ArgumentException($"Unexpected change {change}.", nameof(change));
        }
    }

    private static FollowUpSnapshot Of(OperationSnapshot operation, int number) =>
        operation.FollowUps.Single(followUp => followUp.Number == number);
}
