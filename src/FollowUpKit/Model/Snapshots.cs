using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>From the model to the records of a store, with the columns that lists and reports need.</summary>
internal static class Snapshots
{
    public static OperationSnapshot ToSnapshot(this SalesOperation operation)
    {
        var pending = operation.PendingCount;
        var current = operation.Current;
        var searchText = SearchText.Of(operation.Title, operation.Customer, "");
        return new()
        {
            OperationId = operation.Id.Value,
            Version = operation.Version,
            VisibleVersion = operation.VisibleVersion,
            Title = operation.Title,
            Customer = operation.Customer,
            Branch = operation.Branch,
            Agent = operation.Agent,
            TimeZone = operation.TimeZone,
            SearchText = searchText + SearchText.Fold(current?.Subject ?? ""),
            OpenedAt = operation.OpenedAt,
            OpenedBy = operation.OpenedBy,
            ChangedAt = operation.ChangedAt,
            ChangedBy = operation.ChangedBy,
            ReopenedAt = operation.ReopenedAt,
            Conclusion = operation.Conclusion?.ToSnapshot(),
            Withdrawal = operation.Withdrawal?.ToSnapshot(),
            PendingCount = pending,
            DoneCount = operation.Chain.Count(followUp => followUp.State == FollowUpState.Done),
            CurrentFollowUpNumber = current?.Number,
            CurrentDueDate = current?.Due.Date,
            CurrentDueTime = current?.Due.Time,
            CurrentTimeZone = current?.Due.TimeZone,
            NextOverdueFrom = pending > 0 ? current!.OverdueFrom : null,
            FirstContactAt = operation.FirstContactAt,
            IdleSince = operation.NeedsAttention ? operation.LastActivityAt : null,
            FollowUps = [.. operation.Chain.Select(followUp => followUp.ToSnapshot(operation, searchText))],
        };
    }

    public static OperationRow ToRow(this SalesOperation operation) => OperationRow.From(operation.ToSnapshot());
}
