namespace FollowUpKit.SalesControl;

/// <summary>A page of the list of sales.</summary>
/// <param name="Rows">The sales with their indicators.</param>
/// <param name="Next">The place after which the next page begins; null on the last.</param>
public sealed record SalesPage(IReadOnlyList<SaleFollowUp<Sale>> Rows, SalePlace<int>? Next);
