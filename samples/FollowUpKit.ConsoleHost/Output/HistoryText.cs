using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A change in words.</summary>
internal static class HistoryText
{
    public static string Of(OperationChange change)
    {
        var name = $"History_{change.GetType().Name}";
        return change switch
        {
            OperationChange.Opened opened => Fill(name, ("title", opened.Title), ("customer", opened.Customer), ("branch", opened.Branch), ("agent", opened.Agent)),
            OperationChange.Described described => Fill(name, ("title", described.Title), ("customer", described.Customer)),
            OperationChange.Transferred transferred => Fill(name, ("branch", transferred.Branch), ("agent", transferred.Agent)),
            OperationChange.FollowUpScheduled { FollowUp: var made } => Fill(
                name, ("number", made.Number), ("subject", made.Subject), ("due", DueOf(made.DueDate, made.DueTime)), ("agent", made.Agent)),
            OperationChange.FollowUpEdited edited => Fill(name, ("number", edited.Number), ("subject", edited.Subject)),
            OperationChange.FollowUpRescheduled moved => Fill(
                name, ("number", moved.Number), ("due", DueOf(moved.DueDate, moved.DueTime)), ("reason", moved.Reason)),
            OperationChange.FollowUpReassigned given => Fill(name, ("number", given.Number), ("agent", given.Agent)),
            OperationChange.FollowUpCancelled cancelled => Fill(name, ("number", cancelled.Number), ("reason", cancelled.Cancellation.Reason)),
            OperationChange.ResultCaptured { Result: var result } captured => Fill(
                name, ("number", captured.Number), ("at", result.Date.At(result.Time).ForPeople()), ("details", result.Details)),
            OperationChange.ResultCorrected { Result: var result, Before: var before } corrected => Fill(
                name, ("number", corrected.Number), ("at", result.Date.At(result.Time).ForPeople()), ("details", result.Details), ("before", before.Details), ("reason", corrected.Reason)),
            OperationChange.ResultRetracted { Before: var before } retracted => Fill(
                name, ("number", retracted.Number), ("at", before.Date.At(before.Time).ForPeople()), ("details", before.Details), ("reason", retracted.Reason)),
            OperationChange.Concluded { Conclusion: var end } => Fill(name, ("outcome", end.Outcome)),
            OperationChange.Reopened { Conclusion: var undone } reopened => Fill(name, ("reason", reopened.Reason), ("date", undone.Date.ForPeople()), ("outcome", undone.Outcome)),
            OperationChange.Merged merged => Fill(
                name,
                ("source", merged.OperationId),
                ("reason", merged.Reason),
                ("numbers", string.Join(", ", merged.FollowUps.Select((followUp, place) => Words.Fill("History_Merged_number", ("before", place + 1), ("number", followUp.Number)))))),
            OperationChange.OperationIdChanged changed => Fill(name, ("before", changed.Before), ("after", changed.After)),
            OperationChange.Withdrawn { Withdrawal: { MergedInto: { } target } end } => Fill($"{name}_merged", ("target", target), ("reason", end.Reason)),
            OperationChange.Withdrawn { Withdrawal: var end } => Fill(name, ("reason", end.Reason)),
            OperationChange.Reinstated => Fill(name),
            OperationChange.DueTimesRecalculated recalculated => Fill(name, ("number", recalculated.Number)),
            _ => change.GetType().Name,
        };
    }

    private static string Fill(string name, params (string Name, object? Value)[] values) =>
        Words.Fill(name, [.. values.Select(value => (value.Name, value.Value ?? Words.Get("Group_none")))]);

    private static string DueOf(LocalDate date, LocalTime? time) => (time is { } given ? Due.At(date + given) : Due.On(date)).WithDay();
}
