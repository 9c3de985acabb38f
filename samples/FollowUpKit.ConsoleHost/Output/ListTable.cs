using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>The sales control list; its third column is the follow-up indicator.</summary>
internal static class ListTable
{
    public static IRenderable Of(ListAnswer answer)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn(Words.Get("Column_Operation"))
            .AddColumn(Words.Get("Column_Title"))
            .AddColumn(Words.Get("Column_FollowUp"), column => column.NoWrap())
            .AddColumn(Words.Get("Column_Due"))
            .AddColumn(Words.Get("Column_DaysOverdue"), column => column.RightAligned())
            .AddColumn(Words.Get("Column_Branch"))
            .AddColumn(Words.Get("Column_Agent"));
        foreach (var sale in answer.Sales)
        {
            table.AddRow(
                new Text(sale.Operation),
                new Text(sale.Title ?? ""),
                StatusText.Of(sale.Indicator),
                new Text(Next(sale.Indicator)),
                new Text(Days(sale.Indicator)),
                new Text(sale.Branch ?? ""),
                new Text(sale.Agent ?? ""));
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
        indicator.NextDue?.ForPeople() ?? (indicator.HasNoNextStep ? Words.Get("List_NoNextStep") : "");

    private static string Days(OperationIndicator indicator) =>
        indicator.Status == FollowUpStatus.Overdue ? indicator.DaysOverdue.ToString(CultureInfo.InvariantCulture) : "";
}
