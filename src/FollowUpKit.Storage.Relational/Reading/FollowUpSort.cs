namespace FollowUpKit.Storage.Relational;

/// <summary>The orders of follow-ups in SQL, and the index of each.</summary>
internal static class FollowUpSort
{
    public static SortOrder Of(FollowUpOrder order, FollowUpRow? after, SqlDialect dialect)
    {
        SortColumn operation = new("operation", after?.OperationId);
        SortColumn number = new("number", after?.Number);
        SortColumn attention = new("attention_from", dialect.Value(after?.OverdueFrom));
        return order switch
        {
            FollowUpOrder.OverdueFrom => Sorted([], [attention, operation, number]),
            FollowUpOrder.DueDate => Sorted([], [new("due_date", dialect.Value(after?.DueDate)), attention, operation, number]),
            FollowUpOrder.NewestOperation => Sorted([Descending("opened_at", dialect.Value(after?.OpenedAt))], [operation, number]),
            FollowUpOrder.Customer => Sorted([Nullable("customer", after?.Customer)], [attention, operation, number]),
            FollowUpOrder.Agent => Sorted([Nullable("agent", after?.Agent)], [attention, operation, number]),
            FollowUpOrder.MostMoved => Sorted([Descending("move_count", after?.MoveCount)], [attention, operation, number]),
            FollowUpOrder.NewestResult => Sorted([Descending("answered_at", dialect.Value(after?.Result?.At))], [operation, number]),
            _ => throw new ArgumentOutOfRangeException(nameof(order), FormattableString.Invariant($"{(int)order}"), "There is no such order."),
        };

        SortOrder Sorted(SortColumn[] leads, SortColumn[] run) => new(dialect, after is not null, leads, run);
    }

    /// <summary>The index to read in an order, or by the values of a column, whose rows are then few enough to sort.</summary>
    public static TableIndex IndexOf(FollowUpOrder order, string? column) => (order, column) switch
    {
        (FollowUpOrder.NewestResult, "f.agent") => TableIndex.ResultsByAgent,
        (FollowUpOrder.NewestResult, "f.branch") => TableIndex.ResultsByBranch,
        (FollowUpOrder.NewestResult, _) => TableIndex.Results,
        (_, "f.customer") => TableIndex.AttentionByCustomer,
        (_, "f.agent") => TableIndex.AttentionByAgent,
        (FollowUpOrder.DueDate, "f.branch") => TableIndex.DueByBranch,
        (_, "f.branch") => TableIndex.AttentionByBranch,
        (FollowUpOrder.DueDate, _) => TableIndex.Due,
        (FollowUpOrder.NewestOperation, _) => TableIndex.PendingByOpening,
        (FollowUpOrder.Customer, _) => TableIndex.AttentionByCustomer,
        (FollowUpOrder.Agent, _) => TableIndex.AttentionByAgent,
        (FollowUpOrder.MostMoved, _) => TableIndex.Moved,
        _ => TableIndex.Attention,
    };

    /// <summary>Whether that index is in the order; else the few rows of a customer or an agent are sorted.</summary>
    public static bool IsIndexed(FollowUpOrder order, string? column) => order switch
    {
        FollowUpOrder.OverdueFrom => true,
        FollowUpOrder.NewestResult => column != "f.customer",
        FollowUpOrder.DueDate => column is null or "f.branch",
        _ => column is null,
    };

    /// <summary>The filter without a bound that the last row of the page before has passed: SQLite would start at the bound, not at the row.</summary>
    public static FollowUpFilter WithoutPassedBound(FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after) => order switch
    {
        FollowUpOrder.OverdueFrom when after?.OverdueFrom >= filter.AttentionFromAtOrAfter => filter with { AttentionFromAtOrAfter = null },
        FollowUpOrder.DueDate when after?.DueDate >= filter.DueFrom => filter with { DueFrom = null },
        FollowUpOrder.NewestResult when after?.Result?.At <= filter.AnsweredAtOrBefore => filter with { AnsweredAtOrBefore = null },
        _ => filter,
    };

    /// <summary>The index for all rows of some customers, agents or branches, or of the tenant.</summary>
    public static TableIndex NarrowestOf(
        FollowUpFilter filter, IReadOnlyList<string>? customers, IReadOnlyList<string>? agents, IReadOnlyList<string>? branches) =>
        !filter.Answered && customers is { Count: > 0 } ? TableIndex.AttentionByCustomer
        : filter.WithoutAgent || agents is { Count: > 0 } ? (filter.Answered ? TableIndex.ResultsByAgent : TableIndex.AttentionByAgent)
        : branches is { Count: > 0 } ? (filter.Answered ? TableIndex.ResultsByBranch : TableIndex.AttentionByBranch)
        : filter.Answered ? TableIndex.Results
        : TableIndex.Attention;

    private static SortColumn Descending(string name, object? place) => new(name, place, descending: true);

    private static SortColumn Nullable(string name, object? place) => new(name, place, nullable: true);
}
