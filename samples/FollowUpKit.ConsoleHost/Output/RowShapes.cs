using System.Globalization;

namespace FollowUpKit.ConsoleHost;

/// <summary>How the rows of each report look.</summary>
internal static class RowShapes
{
    public static RowShape<PendingFollowUpRow> FollowUps { get; } = OfFollowUps(RowJson.FollowUp);

    public static RowShape<PendingFollowUpRow> Overdue { get; } = OfFollowUps(RowJson.Overdue);

    public static RowShape<SalesControlRow> Sales { get; } = new(
        [
            Sale<SalesControlRow>(), Named<SalesControlRow>(), NarrowStatus(), NextDue(),
            Column<SalesControlRow>.Numbers("DaysOverdue", row => Days(row.Indicator)), Moves<SalesControlRow>(row => row.Tooltip.MoveCount),
            Place<SalesControlRow>(),
        ],
        [
            Sale<SalesControlRow>(), Title<SalesControlRow>(), Customer<SalesControlRow>(), Status(), NextDue(),
            Column<SalesControlRow>.Numbers("DaysOverdue", row => Days(row.Indicator)), Moves<SalesControlRow>(row => row.Tooltip.MoveCount),
            Column<SalesControlRow>.Words("Subject", row => row.Tooltip.Subject), Branch<SalesControlRow>(), Agent<SalesControlRow>(),
            Column<SalesControlRow>.NoWrap("OpenedAt", (row, reader) => reader.Instant(row.OpenedAt)),
        ],
        row => new ListAnswer.Row(row));

    public static RowShape<SalesControlRow> Idle { get; } = new(
        [
            Sale<SalesControlRow>(), Named<SalesControlRow>(), NarrowStatus(), NextDue(),
            Column<SalesControlRow>.Numbers("DaysIdle", row => Number(row.DaysIdle)), Place<SalesControlRow>(),
        ],
        [
            Sale<SalesControlRow>(), Title<SalesControlRow>(), Customer<SalesControlRow>(), Status(), NextDue(),
            Column<SalesControlRow>.Numbers("DaysIdle", row => Number(row.DaysIdle)),
            Column<SalesControlRow>.Words("Subject", row => row.Tooltip.Subject), Branch<SalesControlRow>(), Agent<SalesControlRow>(),
            Column<SalesControlRow>.NoWrap("OpenedAt", (row, reader) => reader.Instant(row.OpenedAt)),
        ],
        RowJson.Idle);

    public static RowShape<ResultRow> Results { get; } = new(
        [
            Sale<ResultRow>(), Named<ResultRow>(), Column<ResultRow>.Words("Subject", row => row.Subject), DoneAt(),
            Column<ResultRow>.Numbers("DaysLate", Late), Column<ResultRow>.Lines("Result", row => [row.Result.Details, row.Result.Outcome, CapturedLate(row)]), Place<ResultRow>(),
        ],
        [
            Sale<ResultRow>(), Title<ResultRow>(), Customer<ResultRow>(), Column<ResultRow>.Numbers("Number", row => Number(row.FollowUpNumber)),
            Column<ResultRow>.Words("Subject", row => row.Subject), DoneAt(), Column<ResultRow>.Numbers("DaysLate", Late),
            Column<ResultRow>.Words("Result", row => row.Result.Details), Column<ResultRow>.Words("Outcome", row => row.Result.Outcome),
            Column<ResultRow>.Words("Captured", CapturedLate), Branch<ResultRow>(), Agent<ResultRow>(),
        ],
        RowJson.Result);

    public static RowShape<ConclusionRow> Conclusions { get; } = new(
        [
            Sale<ConclusionRow>(), Named<ConclusionRow>(), ConcludedOn(), Column<ConclusionRow>.Words("Outcome", row => row.Conclusion.Outcome),
            Column<ConclusionRow>.Words("By", row => row.Conclusion.By), Column<ConclusionRow>.Numbers("DoneFollowUps", row => Number(row.DoneFollowUpCount)),
            Place<ConclusionRow>(),
        ],
        [
            Sale<ConclusionRow>(), Title<ConclusionRow>(), Customer<ConclusionRow>(), ConcludedOn(),
            Column<ConclusionRow>.Words("Outcome", row => row.Conclusion.Outcome), Column<ConclusionRow>.Words("By", row => row.Conclusion.By),
            Column<ConclusionRow>.Numbers("DoneFollowUps", row => Number(row.DoneFollowUpCount)), Branch<ConclusionRow>(), Agent<ConclusionRow>(),
        ],
        RowJson.Conclusion);

    public static RowShape<ReopeningRow> Reopenings { get; } = new(
        [
            Sale<ReopeningRow>(), Named<ReopeningRow>(), UndoneOn(), Column<ReopeningRow>.Words("Outcome", row => row.Conclusion.Outcome),
            Column<ReopeningRow>.Words("Reopened", row => row.ReopenedDate.ForPeople()), Column<ReopeningRow>.Lines("Reason", row => [row.Reason, row.ReopenedBy]), Place<ReopeningRow>(),
        ],
        [
            Sale<ReopeningRow>(), Title<ReopeningRow>(), Customer<ReopeningRow>(), UndoneOn(), Column<ReopeningRow>.Words("Outcome", row => row.Conclusion.Outcome),
            Column<ReopeningRow>.NoWrap("Reopened", (row, reader) => reader.Instant(row.ReopenedAt)), Column<ReopeningRow>.Words("By", row => row.ReopenedBy),
            Column<ReopeningRow>.Words("Reason", row => row.Reason), Branch<ReopeningRow>(), Agent<ReopeningRow>(),
        ],
        RowJson.Reopening);

    public static RowShape<ReminderRow> Reminders { get; } = new(
        [
            Sale<ReminderRow>(), Named<ReminderRow>(), Column<ReminderRow>.Words("Subject", row => row.Subject), RemindAt(),
            Column<ReminderRow>.Words("Failure", row => row.Failure), Place<ReminderRow>(),
        ],
        [
            Sale<ReminderRow>(), Title<ReminderRow>(), Customer<ReminderRow>(), Column<ReminderRow>.Words("Subject", row => row.Subject), RemindAt(),
            Column<ReminderRow>.Numbers("Step", row => row.WhenOverdue ? Number(row.Step) : ""), Column<ReminderRow>.Numbers("Attempts", row => Number(row.Attempts)),
            Column<ReminderRow>.Words("Failure", row => row.Failure), Branch<ReminderRow>(), Agent<ReminderRow>(),
        ],
        RowJson.Reminder);

    public static RowShape<AgentWork> AgentWork { get; } = new(OfAgentWork(isWide: false), OfAgentWork(isWide: true), row => row);

    public static RowShape<Workload> Workload { get; } = new(OfWorkload(), OfWorkload(), row => row);

    private static RowShape<PendingFollowUpRow> OfFollowUps(Func<PendingFollowUpRow, object> json) => new(
        [
            Sale<PendingFollowUpRow>(), Named<PendingFollowUpRow>(), Column<PendingFollowUpRow>.Words("Subject", row => row.Subject), Due(),
            Column<PendingFollowUpRow>.Numbers("DaysOverdue", Days), Moves<PendingFollowUpRow>(row => row.MoveCount), Place<PendingFollowUpRow>(),
        ],
        [
            Sale<PendingFollowUpRow>(), Title<PendingFollowUpRow>(), Customer<PendingFollowUpRow>(),
            Column<PendingFollowUpRow>.Numbers("Number", row => Number(row.FollowUpNumber)), Column<PendingFollowUpRow>.Words("Subject", row => row.Subject),
            Column<PendingFollowUpRow>.NoWrap("FollowUp", (row, _) => StatusText.Of(row.IsOverdue ? FollowUpStatus.Overdue : FollowUpStatus.InProgress)),
            Due(), Column<PendingFollowUpRow>.Numbers("DaysOverdue", Days), Moves<PendingFollowUpRow>(row => row.MoveCount),
            Column<PendingFollowUpRow>.NoWrap("FirstDue", (row, reader) => row.MoveCount > 0 ? reader.Due(row.FirstDue) : Spectre.Console.Text.Empty),
            Column<PendingFollowUpRow>.Words("LastMoveReason", row => row.LastMoveReason), Branch<PendingFollowUpRow>(), Agent<PendingFollowUpRow>(),
        ],
        json);

    private static Column<Workload>[] OfWorkload() =>
    [
        Column<Workload>.Words("Group", row => row.Key),
        Column<Workload>.Numbers("NoNextStep", row => Number(row.NoNextStepCount)),
        Column<Workload>.Numbers("Overdue", row => Number(row.OverdueCount)),
        Column<Workload>.Numbers("DueToday", row => Number(row.DueTodayCount)),
        Column<Workload>.Numbers("DueTomorrow", row => Number(row.DueTomorrowCount)),
        Column<Workload>.Numbers("DueThisWeek", row => Number(row.DueThisWeekCount)),
        Column<Workload>.Numbers("DueLater", row => Number(row.DueLaterCount)),
    ];

    private static Column<AgentWork>[] OfAgentWork(bool isWide) =>
    [
        Column<AgentWork>.Words("Agent", row => row.Agent),
        Column<AgentWork>.Numbers("Pending", row => Number(row.PendingCount)),
        Column<AgentWork>.Numbers("Overdue", row => Number(row.OverdueCount)),
        Column<AgentWork>.Numbers("Results", row => Number(row.ResultCount)),
        Column<AgentWork>.Numbers("OnTime", row => Share(row.OnTimeRate)),
        Column<AgentWork>.Numbers("DaysLate", row => Number(row.MedianDaysLate)),
        .. isWide ? [Column<AgentWork>.Numbers("CapturedLate", row => Number(row.CapturedLateCount))] : Array.Empty<Column<AgentWork>>(),
        Column<AgentWork>.Numbers("Conclusions", row => Number(row.ConclusionCount)),
        Column<AgentWork>.Numbers("DoneFollowUps", row => Number(row.AverageDoneFollowUpCount)),
        Column<AgentWork>.Numbers("Won", row => Share(row.WinRate)),
    ];

    private static Column<TRow> Sale<TRow>()
        where TRow : ReportRow => Column<TRow>.Words("Operation", row => row.OperationId.Value);

    /// <summary>The customer and the title below it.</summary>
    private static Column<TRow> Named<TRow>()
        where TRow : ReportRow => Column<TRow>.Lines("CustomerAndTitle", row => [row.Customer, row.Title]);

    private static Column<TRow> Title<TRow>()
        where TRow : ReportRow => Column<TRow>.Words("Title", row => row.Title);

    private static Column<TRow> Customer<TRow>()
        where TRow : ReportRow => Column<TRow>.Words("Customer", row => row.Customer);

    private static Column<TRow> Branch<TRow>()
        where TRow : ReportRow => Column<TRow>.Words("Branch", row => row.Branch);

    private static Column<TRow> Agent<TRow>()
        where TRow : ReportRow => Column<TRow>.Words("Agent", row => row.Agent);

    private static Column<TRow> Place<TRow>()
        where TRow : ReportRow => Column<TRow>.Lines("BranchAndAgent", row => [row.Branch, row.Agent]);

    private static Column<SalesControlRow> NarrowStatus() =>
        Column<SalesControlRow>.NoWrap("FollowUp", (row, _) => StatusText.Of(row.Indicator.Status, width: 12));

    private static Column<SalesControlRow> Status() => Column<SalesControlRow>.NoWrap("FollowUp", (row, _) => StatusText.Of(row.Indicator));

    private static Column<SalesControlRow> NextDue() => Column<SalesControlRow>.NoWrap("Due", (row, reader) =>
        row.Indicator.HasNoNextStep ? new Spectre.Console.Text(Words.Get("List_NoNextStep").Replace(' ', '\n')) : reader.Due(row.Indicator.NextDue));

    private static Column<PendingFollowUpRow> Due() => Column<PendingFollowUpRow>.NoWrap("Due", (row, reader) => reader.Due(row.Due));

    private static Column<ResultRow> DoneAt() => Column<ResultRow>.NoWrap("Done", (row, reader) => reader.Local(row.Result.Local, row.Result.TimeZone));

    private static Column<ConclusionRow> ConcludedOn() => Column<ConclusionRow>.Words("Done", row => row.Conclusion.Date.ForPeople());

    private static Column<ReminderRow> RemindAt() => Column<ReminderRow>.NoWrap("RemindAt", (row, reader) => reader.Instant(row.RemindAt));

    private static Column<ReopeningRow> UndoneOn() => Column<ReopeningRow>.Words("Concluded", row => row.Conclusion.Date.ForPeople());

    /// <summary>How often the follow-up was moved; empty for never.</summary>
    private static Column<TRow> Moves<TRow>(Func<TRow, int> count) =>
        Column<TRow>.Numbers("Moves", row => count(row) is > 0 and var moves ? Number(moves) : "");

    private static string? CapturedLate(ResultRow row) => row.Result.CapturedLate ? Words.Get("Captured_late") : null;

    private static string Days(OperationIndicator indicator) => indicator.Status == FollowUpStatus.Overdue ? Number(indicator.DaysOverdue) : "";

    private static string Days(PendingFollowUpRow row) => row.IsOverdue ? Number(row.DaysOverdue) : "";

    private static string Late(ResultRow row) => row.IsOnTime ? "" : Number(row.Result.DaysLate);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";

    private static string Share(double? share) => share?.ToString("0%", CultureInfo.InvariantCulture) ?? "";
}
