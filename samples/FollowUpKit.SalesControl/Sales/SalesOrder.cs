namespace FollowUpKit.SalesControl;

/// <summary>The orders of the list of sales.</summary>
public enum SalesOrder
{
    Newest,
    MostOverdue,
}
