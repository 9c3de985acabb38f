using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>From the model to the records of a store, with the columns that lists and reports need.</summary>
internal static class Snapshots
{
    public static OperationSnapshot ToSnapshot(this SalesOperation operation)
    {
        var snapshot = new OperationSnapshot
        {
            FollowUps = [.. operation.Chain.Select(followUp => followUp.ToSnapshot(operation))],
        };
        FillFacts(operation, snapshot);
        return snapshot;
    }

    public static OperationRow ToRow(this SalesOperation operation)
    {
        var current = operation.Current;
        var previous = current is { State: FollowUpState.Pending, PreviousNumber: { } number } ? operation.Find(number) : null;
        var row = new OperationRow { Current = current?.ToSnapshot(operation), PreviousResult = previous?.Result?.ToSnapshot() };
        FillFacts(operation, row);
        return row;
    }

    private static void FillFacts(SalesOperation operation, OperationFacts facts)
    {
        var pending = operation.Pending;
        var current = operation.Current;
        facts.OperationId = operation.Id.Value;
        facts.Version = operation.Version;
        facts.VisibleVersion = operation.VisibleVersion;
        facts.Title = operation.Title;
        facts.Customer = operation.Customer;
        facts.Branch = operation.Branch;
        facts.Agent = operation.Agent;
        facts.TimeZone = operation.TimeZone;
        facts.SearchText = SearchText.Of(operation.Title, operation.Customer, current?.Subject);
        facts.OpenedAt = operation.OpenedAt;
        facts.OpenedBy = operation.OpenedBy;
        facts.ChangedAt = operation.ChangedAt;
        facts.ChangedBy = operation.ChangedBy;
        facts.Conclusion = operation.Conclusion?.ToSnapshot();
        facts.Withdrawal = operation.Withdrawal?.ToSnapshot();
        facts.PendingCount = pending.Count;
        facts.DoneCount = operation.Chain.Count(followUp => followUp.State == FollowUpState.Done);
        facts.CurrentFollowUpNumber = current?.Number;
        facts.CurrentDueDate = current?.Due.Date;
        facts.CurrentDueTime = current?.Due.Time;
        facts.CurrentTimeZone = current?.Due.TimeZone;
        facts.NextOverdueFrom = pending.Count > 0 ? current!.OverdueFrom : null;
        facts.FirstContactAt = operation.FirstContactAt;
        facts.IdleSince = operation.NeedsAttention ? operation.LastActivityAt : null;
    }
}
