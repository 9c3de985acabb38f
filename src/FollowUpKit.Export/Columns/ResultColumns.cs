namespace FollowUpKit.Export;

/// <summary>The columns of results.</summary>
internal static class ResultColumns
{
    public static IReadOnlyList<ReportColumn<ResultRow>> All { get; } =
    [
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
        new("ResultAt", 20, (cells, row) => cells.Local(row.Result.Local)),
        new("ResultZone", 26, (cells, row) => cells.Text(row.Result.Zone)),
        new("Outcome", 14, (cells, row) => cells.Text(row.Result.Outcome)),
        new("Details", 60, (cells, row) => cells.Text(row.Result.Details)),
        new("OnTime", 10, (cells, row) => cells.Fact(row.IsOnTime)),
        new("DaysLate", 12, (cells, row) => cells.Whole(row.Result.DaysLate)),
        new("HoursLate", 12, (cells, row) => cells.Number(row.Delay.TotalHours)),
        new("CapturedAt", 19, (cells, row) => cells.Utc(row.Result.CapturedAt)),
        new("CapturedBy", 18, (cells, row) => cells.Text(row.Result.CapturedBy)),
    ];
}
