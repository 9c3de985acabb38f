namespace FollowUpKit.Export;

/// <summary>The columns of the work of agents.</summary>
internal static class AgentWorkColumns
{
    public static IReadOnlyList<ReportColumn<AgentWork>> All { get; } =
    [
        new("Agent", 18, (cells, row) => cells.Text(row.Agent)),
        new("Pending", 12, (cells, row) => cells.Whole(row.PendingCount)),
        new("Overdue", 12, (cells, row) => cells.Whole(row.OverdueCount)),
        new("Results", 12, (cells, row) => cells.Whole(row.ResultCount)),
        new("OnTimeRate", 21, (cells, row) => cells.Share(row.OnTimeRate)),
        new("MedianDaysLate", 21, (cells, row) => cells.Number(row.MedianDaysLate)),
        new("CapturedLate", 16, (cells, row) => cells.Whole(row.CapturedLateCount)),
        new("Conclusions", 14, (cells, row) => cells.Whole(row.ConclusionCount)),
        new("AverageDoneFollowUpCount", 34, (cells, row) => cells.Number(row.AverageDoneFollowUpCount)),
        new("Won", 12, (cells, row) => cells.Whole(row.WonCount)),
        new("WinRate", 21, (cells, row) => cells.Share(row.WinRate)),
    ];
}
