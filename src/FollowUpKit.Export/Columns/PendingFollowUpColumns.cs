namespace FollowUpKit.Export;

/// <summary>The columns of pending follow-ups.</summary>
internal static class PendingFollowUpColumns
{
    public static IReadOnlyList<ReportColumn<PendingFollowUpRow>> All { get; } =
    [
        new("Status", 20, (cells, row) => cells.Status(row.IsOverdue ? FollowUpStatus.Overdue : FollowUpStatus.InProgress)),
        new("DaysOverdue", 14, (cells, row) => cells.Whole(row.DaysOverdue)),
        .. SharedColumns.OfFollowUp<PendingFollowUpRow>(),
        .. SharedColumns.OfMoves<PendingFollowUpRow>(),
        new("OverdueFrom", 21, (cells, row) => cells.Utc(row.OverdueFrom)),
        new("OpenedAt", 18, (cells, row) => cells.Utc(row.OpenedAt)),
    ];
}
