namespace FollowUpKit.SalesControl;

/// <summary>What the list of sales shows; null for everything.</summary>
public sealed record SalesFilter(string? Branch, string? Agent, SaleStatus? Status, string? Text, SalesOrder Order);
