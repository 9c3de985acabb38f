using System.Globalization;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>How the rows of each report look.</summary>
internal static class RowShapes
{
    public static RowShape<PendingFollowUpRow> FollowUps { get; } = new(
        table => table.Words("Operation").Words("Subject").NoWrap("FollowUp").NoWrap("Due").Numbers("DaysOverdue").Words("BranchAndAgent"),
        row =>
        [
            Cell(row.OperationId.Value), Cell(row.Subject), StatusText.Of(row.IsOverdue ? FollowUpStatus.Overdue : FollowUpStatus.InProgress),
            Cell(row.Due.OnTwoLines()), Cell(row.IsOverdue ? row.DaysOverdue : null), Cell(row.Branch, row.Agent),
        ],
        RowJson.FollowUp);

    public static RowShape<SalesControlRow> Sales { get; } = new(
        table => table.Words("Operation").Words("Title").Words("Customer").NoWrap("OpenedAt").Words("BranchAndAgent"),
        row => [Cell(row.OperationId.Value), Cell(row.Title), Cell(row.Customer), Cell(row.OpenedAt.ForPeople("Etc/UTC")), Cell(row.Branch, row.Agent)],
        row => new ListAnswer.Row(row));

    public static RowShape<ResultRow> Results { get; } = new(
        table => table.Words("Operation").Numbers("Number").Words("Subject").NoWrap("Done").Numbers("DaysLate").Words("Result").Words("BranchAndAgent"),
        row =>
        [
            Cell(row.OperationId.Value), Cell(row.FollowUpNumber), Cell(row.Subject), Cell(row.Result.Local.ForPeople().Replace(' ', '\n')),
            Cell(row.IsOnTime ? null : row.Result.DaysLate), Cell(row.Result.Details), Cell(row.Branch, row.Agent),
        ],
        RowJson.Result);

    public static RowShape<ConclusionRow> Conclusions { get; } = new(
        table => table.Words("Operation").Words("Title").NoWrap("Done").Words("Outcome").Numbers("DoneFollowUps").Words("BranchAndAgent"),
        row =>
        [
            Cell(row.OperationId.Value), Cell(row.Title), Cell(row.Conclusion.Date.ForPeople()), Cell(row.Conclusion.Outcome), Cell(row.DoneFollowUpCount),
            Cell(row.Branch, row.Agent),
        ],
        RowJson.Conclusion);

    public static RowShape<AgentWork> AgentWork { get; } = new(
        table => table.Words("Agent").Numbers("Pending").Numbers("Overdue").Numbers("Results").Numbers("OnTime")
            .Numbers("DaysLate").Numbers("Conclusions").Numbers("DoneFollowUps").Numbers("Won"),
        row =>
        [
            Cell(row.Agent), Cell(row.PendingCount), Cell(row.OverdueCount), Cell(row.ResultCount), Share(row.OnTimeRate),
            Cell(row.MedianDaysLate), Cell(row.ConclusionCount), Cell(row.AverageDoneFollowUpCount), Share(row.WinRate),
        ],
        row => row);

    private static Text Cell(params string?[] lines) => new(string.Join('\n', lines).Trim());

    private static Text Cell(long? number) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "");

    private static Text Cell(double? number) => new(number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "");

    private static Text Share(double? share) => new(share?.ToString("0%", CultureInfo.InvariantCulture) ?? "");
}
