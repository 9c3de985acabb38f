namespace FollowUpKit.SalesControl;

/// <summary>What the list of sales can be narrowed to.</summary>
public enum SaleStatus
{
    Overdue,
    InProgress,
    NoNextStep,
    Concluded,
    NotTracked,
}
