namespace FollowUpKit.Export;

/// <summary>The columns that several reports have in common.</summary>
internal static class SharedColumns
{
    /// <summary>The sale.</summary>
    public static IEnumerable<ReportColumn<TRow>> OfSale<TRow>()
        where TRow : ReportRow =>
    [
        new("Operation", 14, (cells, row) => cells.Text(row.OperationId.Value)),
        new("Title", 30, (cells, row) => cells.Text(row.Title)),
        new("Customer", 24, (cells, row) => cells.Text(row.Customer)),
        new("Branch", 14, (cells, row) => cells.Text(row.Branch)),
        new("Agent", 18, (cells, row) => cells.Text(row.Agent)),
    ];

    /// <summary>How often the follow-up was moved.</summary>
    public static IEnumerable<ReportColumn<TRow>> OfMoves<TRow>()
        where TRow : FollowUpReportRow =>
    [
        new("Moves", 12, (cells, row) => cells.Whole(row.MoveCount)),
        new("FirstDueDate", 21, (cells, row) => cells.Date(row.FirstDue.Date)),
        new("LastMoveReason", 40, (cells, row) => cells.Text(row.LastMoveReason)),
    ];

    /// <summary>The sale and its follow-up.</summary>
    public static IEnumerable<ReportColumn<TRow>> OfFollowUp<TRow>()
        where TRow : FollowUpReportRow =>
    [
        .. OfSale<TRow>(),
        new("FollowUp", 12, (cells, row) => cells.Whole(row.FollowUpNumber)),
        new("Kind", 12, (cells, row) => cells.Text(row.Kind)),
        new("Subject", 40, (cells, row) => cells.Text(row.Subject)),
        new("DueDate", 21, (cells, row) => cells.Date(row.Due.Date)),
        new("DueTime", 21, (cells, row) => cells.Time(row.Due.Time)),
        new("DueZone", 28, (cells, row) => cells.Text(row.Due.TimeZone)),
    ];
}
