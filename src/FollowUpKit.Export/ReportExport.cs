namespace FollowUpKit.Export;

/// <summary>The exports, one for the rows of each kind of report.</summary>
/// <example>
/// <code>
/// using var file = File.Create(path);
/// await ReportExport.Results.WriteXlsxAsync(reports.Results().ResultBetween(monday, monday.PlusDays(6)).StreamAsync(), file);
/// </code>
/// </example>
public static class ReportExport
{
    /// <summary>Pending follow-ups: the report "follow-ups without attention", and the agenda.</summary>
    public static ReportExport<PendingFollowUpRow> PendingFollowUps { get; } = new("Sheet_PendingFollowUps", PendingFollowUpColumns.All);

    /// <summary>The report of results.</summary>
    public static ReportExport<ResultRow> Results { get; } = new("Sheet_Results", ResultColumns.All);

    /// <summary>The report of conclusions.</summary>
    public static ReportExport<ConclusionRow> Conclusions { get; } = new("Sheet_Conclusions", ConclusionColumns.All);

    /// <summary>The report of reopenings.</summary>
    public static ReportExport<ReopeningRow> Reopenings { get; } = new("Sheet_Reopenings", ReopeningColumns.All);

    /// <summary>The report "reminders due".</summary>
    public static ReportExport<ReminderRow> Reminders { get; } = new("Sheet_Reminders", ReminderColumns.All);

    /// <summary>The sales control list, and the report "operations with no next step".</summary>
    public static ReportExport<SalesControlRow> SalesControl { get; } = new("Sheet_SalesControl", SalesControlColumns.All);

    /// <summary>How much there is to do and by when, by branch or agent.</summary>
    public static ReportExport<Workload> Workload { get; } = new("Sheet_Workload", WorkloadColumns.All);

    /// <summary>The work and timeliness of agents.</summary>
    public static ReportExport<AgentWork> AgentWork { get; } = new("Sheet_AgentWork", AgentWorkColumns.All);
}
