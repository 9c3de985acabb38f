namespace FollowUpKit.Export;

/// <summary>The columns of the sales control list: the sale, and its current follow-up.</summary>
internal static class SalesControlColumns
{
    public static IReadOnlyList<ReportColumn<SalesControlRow>> All { get; } =
    [
        new("Status", 20, (cells, row) => cells.Status(row.Indicator.Status)),
        new("DaysOverdue", 14, (cells, row) => cells.Whole(row.Indicator.DaysOverdue)),
        .. SharedColumns.OfSale<SalesControlRow>(),
        new("FollowUp", 12, (cells, row) => cells.Whole(row.Tooltip.FollowUpNumber)),
        new("Kind", 12, (cells, row) => cells.Text(row.Tooltip.Kind)),
        new("Subject", 40, (cells, row) => cells.Text(row.Tooltip.Subject)),
        new("DueDate", 21, (cells, row) => cells.Date(row.Tooltip.Due?.Date)),
        new("DueTime", 21, (cells, row) => cells.Time(row.Tooltip.Due?.Time)),
        new("DueZone", 28, (cells, row) => cells.Text(row.Tooltip.Due?.TimeZone)),
        new("Moves", 12, (cells, row) => cells.Whole(row.Tooltip.FollowUpNumber is null ? null : row.Tooltip.MoveCount)),
        new("FirstDueDate", 21, (cells, row) => cells.Date(row.Tooltip.FirstDue?.Date)),
        new("LastMoveReason", 40, (cells, row) => cells.Text(row.Tooltip.LastMoveReason)),
        new("NoNextStep", 18, (cells, row) => cells.Fact(row.Indicator.HasNoNextStep)),
        new("DaysIdle", 20, (cells, row) => cells.Whole(row.DaysIdle)),
        new("HoursToFirstContact", 26, (cells, row) => cells.Number(row.TimeToFirstContact?.TotalHours)),
        new("OpenedAt", 18, (cells, row) => cells.Utc(row.OpenedAt)),
    ];
}
