namespace FollowUpKit.Export;

/// <summary>The columns of pending follow-ups.</summary>
internal static class PendingFollowUpColumns
{
    public static IReadOnlyList<ReportColumn<PendingFollowUpRow>> All { get; } =
    [
        new("Status", 20, (cells, row) => cells.Status(row.IsOverdue ? FollowUpStatus.Overdue : FollowUpStatus.InProgress)),
        new("DaysOverdue", 14, (cells, row) => cells.Whole(row.DaysOverdue)),
        new("Operation", 14, (cells, row) => cells.Text(row.Operation)),
        new("Title", 30, (cells, row) => cells.Text(row.Title)),
        new("Customer", 24, (cells, row) => cells.Text(row.Customer)),
        new("Branch", 14, (cells, row) => cells.Text(row.Branch)),
        new("Agent", 18, (cells, row) => cells.Text(row.Agent)),
        new("FollowUp", 12, (cells, row) => cells.Whole(row.FollowUp)),
        new("Kind", 12, (cells, row) => cells.Text(row.Kind)),
        new("Subject", 40, (cells, row) => cells.Text(row.Subject)),
        new("DueDate", 21, (cells, row) => cells.Date(row.Due.Date)),
        new("DueTime", 21, (cells, row) => cells.Time(row.Due.Time)),
        new("DueZone", 28, (cells, row) => cells.Text(row.Due.Zone)),
        new("OverdueFrom", 21, (cells, row) => cells.Utc(row.OverdueFrom)),
        new("OpenedAt", 18, (cells, row) => cells.Utc(row.OpenedAt)),
    ];
}
