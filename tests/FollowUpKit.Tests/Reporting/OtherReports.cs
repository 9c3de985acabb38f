using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Reporting;

/// <summary>What the reports beside "without attention" and the sales control list answer, as lines.</summary>
internal static class OtherReports
{
    public static async Task<IEnumerable<string>> AnswersAsync(FollowUpReports reports, Question question)
    {
        var (agenda, results) = (question.Ask(reports.Agenda()), question.Ask(reports.Results()));
        var (conclusions, noNextStep) = (question.Ask(reports.Conclusions()), question.Ask(reports.NoNextStep()));
        var stale = question.Ask(reports.Stale(question.DaysIdle ?? 1));
        var workload = question.Ask(reports.Workload());
        var reminders = question.Ask(reports.RemindersDue());
        return
        [
            .. (await Answers.WalkAsync(cursor => agenda.ToPageAsync(question.PageSize, cursor))).Select(row => $"agenda {Answers.Text(row)}, {row.IsOverdue}"),
            $"agenda {await agenda.CountAsync()}",
            .. Answers.Text("agenda by agent and kind by", await agenda.CountByAsync(FollowUpGroupKey.Agent, FollowUpGroupKey.Kind)),
            .. (await Answers.WalkAsync(cursor => results.ToPageAsync(question.PageSize, cursor))).Select(Text),
            .. await Answers.StreamAsync(results, Text),
            $"results {await results.CountAsync()}",
            .. (await results.CountByAsync(FollowUpGroupKey.Outcome)).Select(group => $"outcome {group.Key}: {group.OnTimeCount} of {group.Count} on time"),
            .. (await Answers.WalkAsync(cursor => conclusions.ToPageAsync(question.PageSize, cursor))).Select(Text),
            .. (await conclusions.CountByAsync(OperationColumn.Outcome, OperationColumn.Branch)).Select(Text),
            .. (await question.Ask(reports.SalesControl()).CountByAsync(OperationColumn.Agent)).Select(Text),
            .. (await Answers.WalkAsync(cursor => noNextStep.ToPageAsync(question.PageSize, cursor))).Select(row => $"no next step: {row.OperationId}"),
            .. (await noNextStep.CountByAsync(OperationColumn.Agent)).Select(group => $"no next step of {group.Key}: {group.Count}"),
            .. (await Answers.WalkAsync(cursor => stale.ToPageAsync(question.PageSize, cursor))).Select(row => $"stale: {row.OperationId}, {row.DaysIdle} days"),
            $"stale {await stale.CountAsync()}",
            .. (await stale.CountByAsync(OperationColumn.Agent)).Select(group => $"stale of {group.Key}: {group.Count}"),
            Text("of all", await workload.CountAsync()),
            .. (await workload.CountByAsync(FollowUpGroupKey.Branch)).Select(work => Text("of branch", work)),
            .. (await workload.CountByAsync(FollowUpGroupKey.Agent)).Select(work => Text("of agent", work)),
            .. (await Answers.WalkAsync(cursor => reminders.ToPageAsync(question.PageSize, cursor))).Select(row => $"reminder {row.OperationId} {row.FollowUpNumber}: {row.RemindAt}, due {row.Due}"),
            $"reminders {await reminders.CountAsync()}",
            .. (await question.Ask(reports.AgentWork()).ToListAsync()).Select(Text),
        ];
    }

    public static string Text(ResultRow row) =>
        $"result {row.OperationId} {row.FollowUpNumber}: {row.Title} {row.Customer} {row.Branch} {row.Agent} {row.Kind} {row.Subject}, due {row.Due}, " +
        $"{row.Result.Local} {row.Result.Details} {row.Result.Outcome}, on time {row.IsOnTime}, {row.Result.DaysLate} days, {row.Delay.TotalTicks} ticks, captured late {row.Result.CapturedLate}";

    private static string Text(ConclusionRow row) =>
        $"concluded {row.OperationId} {row.Title} {row.Customer} {row.Branch} {row.Agent}: {row.Conclusion.Date} {row.Conclusion.Outcome}, {row.DoneFollowUpCount} links";

    private static string Text(OperationCount group) => $"outcome {group.Key}/{group.ThenKey}: {group.Count}, {group.AverageDoneFollowUpCount:F3} links, {group.FirstContactCount} contacted after {group.AverageTimeToFirstContact?.TotalMinutes:F3} minutes";

    private static string Text(AgentWork work) =>
        $"agent {work.Agent}: {work.PendingCount} pending, {work.OverdueCount} overdue, {work.ResultCount} results, {work.OnTimeRate:F3}, {work.MedianDaysLate:F3}, {work.CapturedLateCount} late, " +
        $"{work.ConclusionCount} conclusions, {work.AverageDoneFollowUpCount:F3}, {work.WonCount} won, {work.WinRate:F3}";

    private static string Text(string kind, Workload work) =>
        $"work {kind} {work.Key}: {work.NoNextStepCount} without next step, {work.OverdueCount} overdue, {work.DueTodayCount} today, {work.DueTomorrowCount} tomorrow, " +
        $"{work.DueThisWeekCount} this week, {work.DueLaterCount} later";
}
