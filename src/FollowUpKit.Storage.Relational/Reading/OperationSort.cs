namespace FollowUpKit.Storage.Relational;

/// <summary>The orders of operations in SQL, and the index of each.</summary>
internal static class OperationSort
{
    public static SortOrder Of(OperationOrder order, OperationRow? after, OperationFilter filter, SqlDialect dialect)
    {
        SortColumn openedAt = new("opened_at", dialect.Value(after?.OpenedAt), descending: true);
        return order switch
        {
            OperationOrder.Newest => Sorted(openedAt),
            OperationOrder.NextOverdueFrom => Sorted(new SortColumn("next_overdue_from", dialect.Value(after?.NextOverdueFrom), nullable: !OnlyOverdue(filter))),
            OperationOrder.CurrentDueDate => Sorted(new SortColumn("current_due_date", dialect.Value(after?.CurrentDueDate), nullable: true)),
            OperationOrder.Customer => Sorted(new SortColumn("customer", after?.Customer, nullable: true), openedAt),
            OperationOrder.Agent => Sorted(new SortColumn("agent", after?.Agent, nullable: true), openedAt),
            OperationOrder.NewestConclusion => Sorted(
                new SortColumn("concluded_at", dialect.Value(after?.Conclusion?.At), descending: true, nullable: filter.IncludeOpen)),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "There is no such order."),
        };

        SortOrder Sorted(params SortColumn[] leads) => new(after is not null, leads, [new("operation", after?.Operation)]);
    }

    public static TableIndex IndexOf(OperationOrder order, string? column, OperationFilter filter) => (order, column) switch
    {
        (OperationOrder.Newest, "o.customer") => TableIndex.OpenedByCustomer,
        (OperationOrder.Newest, "o.agent") => TableIndex.OpenedByAgent,
        (OperationOrder.Newest, "o.branch") => TableIndex.OpenedByBranch,
        (OperationOrder.Newest, _) => filter is { IncludeConcluded: false, HasPending: false } ? TableIndex.NoNextStep : TableIndex.Opened,
        (OperationOrder.NextOverdueFrom, "o.agent") => TableIndex.OverdueByAgent,
        (OperationOrder.NextOverdueFrom, "o.branch") => TableIndex.OverdueByBranch,
        (OperationOrder.NextOverdueFrom, _) => TableIndex.Overdue,
        (OperationOrder.CurrentDueDate, _) => TableIndex.CurrentDue,
        (OperationOrder.Customer, _) => TableIndex.OpenedByCustomer,
        (OperationOrder.Agent, _) => TableIndex.OpenedByAgent,
        _ => TableIndex.Concluded,
    };

    private static bool OnlyOverdue(OperationFilter filter) => !filter.IncludeConcluded && filter.OverdueFromAtOrBefore is not null;
}
