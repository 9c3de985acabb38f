namespace FollowUpKit.Export;

/// <summary>The columns of reopenings.</summary>
internal static class ReopeningColumns
{
    public static IReadOnlyList<ReportColumn<ReopeningRow>> All { get; } =
    [
        .. SharedColumns.OfSale<ReopeningRow>(),
        new("Outcome", 14, (cells, row) => cells.Text(row.Conclusion.Outcome)),
        new("ConcludedOn", 14, (cells, row) => cells.Date(row.Conclusion.Date)),
        new("ConcludedAt", 19, (cells, row) => cells.Utc(row.Conclusion.At)),
        new("ConcludedBy", 18, (cells, row) => cells.Text(row.Conclusion.By)),
        new("ReopenedOn", 14, (cells, row) => cells.Date(row.ReopenedDate)),
        new("ReopenedAt", 19, (cells, row) => cells.Utc(row.ReopenedAt)),
        new("ReopenedBy", 18, (cells, row) => cells.Text(row.ReopenedBy)),
        new("ReopeningReason", 40, (cells, row) => cells.Text(row.Reason)),
    ];
}
