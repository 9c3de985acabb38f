namespace FollowUpKit.Export;

/// <summary>The columns of what there is to do.</summary>
internal static class WorkloadColumns
{
    public static IReadOnlyList<ReportColumn<Workload>> All { get; } =
    [
        new("Key", 18, (cells, row) => cells.Text(row.Key)),
        new("NoNextStep", 18, (cells, row) => cells.Whole(row.NoNextStepCount)),
        new("Overdue", 12, (cells, row) => cells.Whole(row.OverdueCount)),
        new("DueToday", 16, (cells, row) => cells.Whole(row.DueTodayCount)),
        new("DueTomorrow", 16, (cells, row) => cells.Whole(row.DueTomorrowCount)),
        new("DueThisWeek", 18, (cells, row) => cells.Whole(row.DueThisWeekCount)),
        new("DueLater", 16, (cells, row) => cells.Whole(row.DueLaterCount)),
    ];
}
