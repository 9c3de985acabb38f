namespace FollowUpKit.Export;

/// <summary>The columns of results.</summary>
internal static class ResultColumns
{
    public static IReadOnlyList<ReportColumn<ResultRow>> All { get; } =
    [
        .. SharedColumns.OfFollowUp<ResultRow>(),
        new("ResultAt", 20, (cells, row) => cells.Local(row.Result.Local)),
        new("ResultZone", 26, (cells, row) => cells.Text(row.Result.TimeZone)),
        new("Outcome", 14, (cells, row) => cells.Text(row.Result.Outcome)),
        new("Details", 60, (cells, row) => cells.Text(row.Result.Details)),
        new("OnTime", 10, (cells, row) => cells.Fact(row.IsOnTime)),
        new("DaysLate", 12, (cells, row) => cells.Whole(row.Result.DaysLate)),
        new("HoursLate", 12, (cells, row) => cells.Number(row.Delay.TotalHours)),
        .. SharedColumns.OfMoves<ResultRow>(),
        new("CapturedAt", 19, (cells, row) => cells.Utc(row.Result.CapturedAt)),
        new("CapturedLate", 16, (cells, row) => cells.Fact(row.Result.CapturedLate)),
        new("CapturedBy", 18, (cells, row) => cells.Text(row.Result.CapturedBy)),
    ];
}
