namespace FollowUpKit.Export;

/// <summary>The columns of conclusions.</summary>
internal static class ConclusionColumns
{
    public static IReadOnlyList<ReportColumn<ConclusionRow>> All { get; } =
    [
        new("Status", 20, (cells, _) => cells.Status(FollowUpStatus.Concluded)),
        .. SharedColumns.OfSale<ConclusionRow>(),
        new("Outcome", 14, (cells, row) => cells.Text(row.Conclusion.Outcome)),
        new("ConcludedOn", 14, (cells, row) => cells.Date(row.Conclusion.Date)),
        new("ConcludedAt", 19, (cells, row) => cells.Utc(row.Conclusion.At)),
        new("ConcludedBy", 18, (cells, row) => cells.Text(row.Conclusion.By)),
        new("LastFollowUp", 18, (cells, row) => cells.Whole(row.Conclusion.FollowUpNumber)),
        new("DoneFollowUpCount", 26, (cells, row) => cells.Whole(row.DoneFollowUpCount)),
        new("OpenedAt", 18, (cells, row) => cells.Utc(row.OpenedAt)),
    ];
}
