namespace FollowUpKit.ConsoleHost;

/// <summary>The rows of reports for programs.</summary>
internal static class RowJson
{
    public static object FollowUp(PendingFollowUpRow row) => new
    {
        row.Operation,
        row.FollowUp,
        row.Title,
        row.Customer,
        row.Branch,
        row.Agent,
        row.Kind,
        row.Subject,
        DueDate = row.Due.Date,
        DueTime = row.Due.Time,
        row.Due.Zone,
        row.OverdueFrom,
        row.IsOverdue,
        row.DaysOverdue,
    };

    public static object Result(ResultRow row) => new
    {
        row.Operation,
        row.FollowUp,
        row.Title,
        row.Customer,
        row.Branch,
        row.Agent,
        row.Kind,
        row.Subject,
        DueDate = row.Due.Date,
        DueTime = row.Due.Time,
        row.Due.Zone,
        row.IsOnTime,
        row.Result.DaysLate,
        Result = new ShowAnswer.ResultAnswer(
            row.Result.Local, row.Result.Zone, row.Result.Details, row.Result.Outcome, row.Result.CapturedAt, row.Result.CapturedBy),
    };

    public static object Conclusion(ConclusionRow row) => new
    {
        row.Operation,
        row.Title,
        row.Customer,
        row.Branch,
        row.Agent,
        row.OpenedAt,
        row.Links,
        Conclusion = new { row.Conclusion.At, row.Conclusion.Date, row.Conclusion.By, row.Conclusion.Outcome, row.Conclusion.FollowUp },
    };
}
