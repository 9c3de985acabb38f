namespace FollowUpKit.Export;

/// <summary>The columns of reminders.</summary>
internal static class ReminderColumns
{
    public static IReadOnlyList<ReportColumn<ReminderRow>> All { get; } =
    [
        new("RemindAt", 21, (cells, row) => cells.Utc(row.RemindAt)),
        .. SharedColumns.OfFollowUp<ReminderRow>(),
        new("EscalationStep", 14, (cells, row) => cells.Whole(row.Step)),
        new("Attempts", 12, (cells, row) => cells.Whole(row.Attempts)),
        new("Failure", 40, (cells, row) => cells.Text(row.Failure)),
        new("GivenUp", 14, (cells, row) => cells.Fact(row.IsGivenUp)),
    ];
}
