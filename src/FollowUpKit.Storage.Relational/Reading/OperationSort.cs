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
            OperationOrder.NextOverdueFrom => Sorted(new SortColumn(
                "next_overdue_from",
                dialect.Value(after?.NextOverdueFrom),
                nullable: !OnlyOverdue(filter),
                beyond: filter.IncludeConcluded ? null : dialect.Value(filter.OverdueFromAfter))),
            OperationOrder.CurrentDueDate => Sorted(new SortColumn("current_due_date", dialect.Value(after?.CurrentDueDate), nullable: true)),
            OperationOrder.Customer => Sorted(new SortColumn("customer", after?.Customer, nullable: true), openedAt),
            OperationOrder.Agent => Sorted(new SortColumn("agent", after?.Agent, nullable: true), openedAt),
            OperationOrder.NewestConclusion => Sorted(
                new SortColumn("concluded_at", dialect.Value(after?.Conclusion?.At), descending: true, nullable: filter.IncludeOpen)),
            OperationOrder.LongestIdle => Sorted(new SortColumn("idle_since", dialect.Value(after?.IdleSince), nullable: filter.IdleIn is null)),
            _ => throw new ArgumentOutOfRangeException(nameof(order), FormattableString.Invariant($"{(int)order}"), "There is no such order."),
        };

        SortOrder Sorted(params SortColumn[] leads) => new(dialect, after is not null, leads, [new("operation", after?.OperationId)]);
    }

    public static TableIndex IndexOf(OperationOrder order, string? column, OperationFilter filter) => (order, column) switch
    {
        (_, "o.customer") => TableIndex.OpenedByCustomer,
        (_, "o.conclusion_outcome") => TableIndex.ConcludedByOutcome,
        (OperationOrder.Newest, "o.agent") => TableIndex.OpenedByAgent,
        (OperationOrder.Newest, "o.branch") => TableIndex.OpenedByBranch,
        (OperationOrder.Newest, _) => IsNoNextStep(order, filter) ? TableIndex.NoNextStep : TableIndex.Opened,
        (OperationOrder.NextOverdueFrom, "o.agent") => TableIndex.OverdueByAgent,
        (OperationOrder.NextOverdueFrom, "o.branch") => TableIndex.OverdueByBranch,
        (OperationOrder.NextOverdueFrom, _) => TableIndex.Overdue,
        (OperationOrder.LongestIdle, "o.agent") when filter.IdleIn is not null => TableIndex.IdleByAgent,
        (OperationOrder.LongestIdle, "o.branch") => TableIndex.IdleByBranch,
        (_, "o.agent") => TableIndex.OpenedByAgent,
        (OperationOrder.LongestIdle, _) => TableIndex.Idle,
        (OperationOrder.CurrentDueDate, _) => TableIndex.CurrentDue,
        (OperationOrder.Customer, _) => TableIndex.OpenedByCustomer,
        (OperationOrder.Agent, _) => TableIndex.OpenedByAgent,
        _ => TableIndex.Concluded,
    };

    /// <summary>Whether an index has the few operations that have no next step in this order, for branches, agents and customers alike.</summary>
    public static bool IsNoNextStep(OperationOrder order, OperationFilter filter) => order == OperationOrder.Newest && HasNoNextStep(filter);

    /// <summary>Whether an index has the branch before this order; others have it behind.</summary>
    public static bool HasBranchIndex(OperationOrder order, OperationFilter filter) =>
        order is OperationOrder.Newest or OperationOrder.NextOverdueFrom || (order == OperationOrder.LongestIdle && filter.IdleIn is not null);

    /// <summary>Whether an index has a column before the order; else the few rows of a customer or an agent are sorted.</summary>
    public static bool IsIndexed(OperationOrder order, string? column, OperationFilter filter) => (order, column) switch
    {
        (_, null) => false,
        (OperationOrder.Newest, _) => true,
        (OperationOrder.NextOverdueFrom, _) => column != "o.customer",
        (OperationOrder.LongestIdle, _) => column != "o.customer" && filter.IdleIn is not null,
        (OperationOrder.NewestConclusion, _) => column == "o.conclusion_outcome",
        _ => false,
    };

    /// <summary>The index for all rows of a filter; null where nothing leaves many out.</summary>
    public static TableIndex? NarrowestOf(
        OperationFilter filter, IReadOnlyList<string>? customers, IReadOnlyList<string>? agents, IReadOnlyList<string>? branches) =>
        customers is { Count: > 0 } ? TableIndex.OpenedByCustomer
        : agents is { Count: > 0 } ? OfAgents(filter)
        : HasNoNextStep(filter) ? TableIndex.NoNextStep
        : filter is { ConcludedFrom: not null, ConcludedTo: not null, IncludeOpen: false } ? TableIndex.Concluded
        : filter is { CurrentDueFrom: not null, CurrentDueTo: not null } ? TableIndex.CurrentDue
        : filter.WithoutAgent ? OfAgents(filter)
        : filter is { IncludeOpen: false, Outcomes.Count: > 0 } ? TableIndex.ConcludedByOutcome
        : filter.IdleIn is { Count: > 0 } ? (branches is { Count: > 0 } ? TableIndex.IdleByBranch : TableIndex.Idle)
        : branches is { Count: > 0 } ? TableIndex.OverdueByBranch
        : !filter.IncludeOpen ? TableIndex.Concluded
        : OnlyOverdue(filter) ? TableIndex.Overdue
        : null;

    /// <summary>Whether only operations without a next step are asked for.</summary>
    public static bool HasNoNextStep(OperationFilter filter) => filter is { IncludeConcluded: false, HasPending: false };

    private static TableIndex OfAgents(OperationFilter filter) => filter.IdleIn is { Count: > 0 } ? TableIndex.IdleByAgent : TableIndex.OverdueByAgent;

    private static bool OnlyOverdue(OperationFilter filter) => !filter.IncludeConcluded && filter.OverdueFromAtOrBefore is not null;
}
