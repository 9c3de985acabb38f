using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>The sales control list; its third column is the follow-up indicator.</summary>
internal static class ListTable
{
    public static IRenderable Of(ListAnswer answer)
    {
        var table = Tables.Plain()
            .Words("Operation").Words("Title").NoWrap("FollowUp").NoWrap("Due").Numbers("DaysOverdue").Words("BranchAndAgent");
        foreach (var sale in answer.Sales)
        {
            table.AddRow(
                new Text(sale.OperationId.Value),
                new Text(sale.Title ?? ""),
                StatusText.Of(sale.Indicator),
                new Text(Next(sale.Indicator)),
                new Text(Days(sale.Indicator)),
                new Text($"{sale.Branch}\n{sale.Agent}".Trim()));
        }

        return new Rows(table, new Text(Words.Fill(
            "List_Summary",
            ("shown", answer.Sales.Count),
            ("total", answer.Total),
            ("asOf", answer.AsOf.ForPeople(answer.Zone)),
            ("zone", answer.Zone),
            ("inProgress", answer.ByStatus[nameof(FollowUpStatus.InProgress)]),
            ("overdue", answer.ByStatus[nameof(FollowUpStatus.Overdue)]),
            ("concluded", answer.ByStatus[nameof(FollowUpStatus.Concluded)]),
            ("noNextStep", answer.NoNextStep))));
    }

    private static string Next(OperationIndicator indicator) =>
        indicator.NextDue?.OnTwoLines() ?? (indicator.HasNoNextStep ? Words.Get("List_NoNextStep") : "");

    private static string Days(OperationIndicator indicator) =>
        indicator.Status == FollowUpStatus.Overdue ? indicator.DaysOverdue.ToString(CultureInfo.InvariantCulture) : "";
}
