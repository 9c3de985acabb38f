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
            Cell(row.Operation), Cell(row.Subject), StatusText.Of(row.IsOverdue ? FollowUpStatus.Overdue : FollowUpStatus.InProgress),
            Cell(row.Due.OnTwoLines()), Cell(row.IsOverdue ? row.DaysOverdue : null), Cell(row.Branch, row.Agent),
        ],
        RowJson.FollowUp);

    public static RowShape<SalesControlRow> Sales { get; } = new(
        table => table.Words("Operation").Words("Title").Words("Customer").NoWrap("OpenedAt").Words("BranchAndAgent"),
        row => [Cell(row.Operation), Cell(row.Title), Cell(row.Customer), Cell(row.OpenedAt.ForPeople("Etc/UTC")), Cell(row.Branch, row.Agent)],
        row => new ListAnswer.Row(row));

    public static RowShape<ResultRow> Results { get; } = new(
        table => table.Words("Operation").Numbers("Number").Words("Subject").NoWrap("Done").Numbers("DaysLate").Words("Result").Words("BranchAndAgent"),
        row =>
        [
            Cell(row.Operation), Cell(row.FollowUp), Cell(row.Subject), Cell(row.Result.Local.ForPeople().Replace(' ', '\n')),
            Cell(row.IsOnTime ? null : row.Result.DaysLate), Cell(row.Result.Details), Cell(row.Branch, row.Agent),
        ],
        RowJson.Result);

    public static RowShape<ConclusionRow> Conclusions { get; } = new(
        table => table.Words("Operation").Words("Title").NoWrap("Done").Words("Outcome").Numbers("Links").Words("BranchAndAgent"),
        row =>
        [
            Cell(row.Operation), Cell(row.Title), Cell(row.Conclusion.Date.ForPeople()), Cell(row.Conclusion.Outcome), Cell(row.Links),
            Cell(row.Branch, row.Agent),
        ],
        RowJson.Conclusion);

    public static RowShape<AgentWork> AgentWork { get; } = new(
        table => table.Words("Agent").Numbers("Pending").Numbers("Overdue").Numbers("Results").Numbers("OnTime")
            .Numbers("DaysLate").Numbers("Conclusions").Numbers("Links").Numbers("Won"),
        row =>
        [
            Cell(row.Agent), Cell(row.Pending), Cell(row.Overdue), Cell(row.Results), Share(row.OnTimeShare),
            Cell(row.MedianDaysLate), Cell(row.Conclusions), Cell(row.MeanLinks), Share(row.WinShare),
        ],
        row => row);

    private static Text Cell(params string?[] lines) => new(string.Join('\n', lines).Trim());

    private static Text Cell(long? number) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "");

    private static Text Cell(double? number) => new(number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "");

    private static Text Share(double? share) => new(share?.ToString("0%", CultureInfo.InvariantCulture) ?? "");
}
