namespace FollowUpKit.SalesControl;

/// <summary>How a sale of the demo stands today.</summary>
internal enum DemoEnding
{
    DueToday,
    DueSoon,
    DueLater,
    Overdue,
    OverdueForLong,
    Reassigned,
    NoNextStep,
    Won,
    Lost,
    Reopened,
    JustOpened,
    AlsoWon,
}
