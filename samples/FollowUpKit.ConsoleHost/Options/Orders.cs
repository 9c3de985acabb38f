using FollowUpKit.Storage;

namespace FollowUpKit.ConsoleHost;

/// <summary>In which order rows come.</summary>
internal static class Orders
{
    public static Filter<TQuery> OfPending<TQuery>()
        where TQuery : PendingReportQuery<TQuery> => Filters.Choice<TQuery, FollowUpOrder>(
            "order",
            (query, order) => query.OrderBy(order),
            ("overdue-from", FollowUpOrder.OverdueFrom),
            ("due-date", FollowUpOrder.DueDate),
            ("newest-sale", FollowUpOrder.NewestOperation),
            ("customer", FollowUpOrder.Customer),
            ("agent", FollowUpOrder.Agent),
            ("most-moved", FollowUpOrder.MostMoved));

    public static Filter<SalesControlQuery> OfSales() => Filters.Choice<SalesControlQuery, OperationOrder>(
        "order",
        (query, order) => query.OrderBy(order),
        ("newest", OperationOrder.Newest),
        ("next-due", OperationOrder.NextOverdueFrom),
        ("due-date", OperationOrder.CurrentDueDate),
        ("customer", OperationOrder.Customer),
        ("agent", OperationOrder.Agent),
        ("newest-conclusion", OperationOrder.NewestConclusion),
        ("longest-idle", OperationOrder.LongestIdle));
}
