namespace FollowUpKit.Export;

/// <summary>The columns of the work of agents.</summary>
internal static class AgentWorkColumns
{
    public static IReadOnlyList<ReportColumn<AgentWork>> All { get; } =
    [
        new("Agent", 18, (cells, row) => cells.Text(row.Agent)),
        new("Pending", 12, (cells, row) => cells.Whole(row.Pending)),
        new("Overdue", 12, (cells, row) => cells.Whole(row.Overdue)),
        new("Results", 12, (cells, row) => cells.Whole(row.Results)),
        new("OnTimeShare", 21, (cells, row) => cells.Share(row.OnTimeShare)),
        new("MedianDaysLate", 21, (cells, row) => cells.Number(row.MedianDaysLate)),
        new("Conclusions", 14, (cells, row) => cells.Whole(row.Conclusions)),
        new("MeanLinks", 34, (cells, row) => cells.Number(row.MeanLinks)),
        new("WinShare", 21, (cells, row) => cells.Share(row.WinShare)),
    ];
}
