using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>The report "follow-ups without attention", most overdue first, with its counts below.</summary>
internal static class WithoutAttentionTable
{
    public static IRenderable Of(WithoutAttentionAnswer answer)
    {
        var table = Tables.Plain()
            .Words("Operation").Numbers("Number").Words("Subject").NoWrap("Due").Numbers("DaysOverdue").Words("Branch").Words("Agent");
        foreach (var row in answer.FollowUps)
        {
            table.AddRow(
                new Text(row.OperationId.Value),
                new Text(Number(row.FollowUpNumber)),
                new Text(row.Subject ?? ""),
                new Text(row.Due.OnTwoLines()),
                new Text(Number(row.DaysOverdue)),
                new Text(row.Branch ?? ""),
                new Text(row.Agent ?? ""));
        }

        var summary = new Text(Words.Fill(
            "Report_Summary",
            ("shown", answer.FollowUps.Count),
            ("total", answer.Total),
            ("asOf", answer.AsOf.ForPeople(answer.Zone)),
            ("zone", answer.Zone)));
        return answer.Counts.Count == 0 ? new Rows(table, summary) : new Rows(table, summary, Counts(answer.Counts));
    }

    private static Table Counts(IEnumerable<GroupCount> groups)
    {
        var table = Tables.Plain().Words("Group").Numbers("Count");
        foreach (var group in groups) table.AddRow(new Text(group.Key ?? ""), new Text(Number(group.Count)));
        return table;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
