using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>The sales control list, with its counts below.</summary>
internal static class ListTable
{
    public static IRenderable Of(ListAnswer answer, bool isWide) => new Rows([
        RowShapes.Sales.TableOf(answer.Moment, isWide, answer.Sales),
        new Text(Words.Fill(
            "List_Summary",
            ("shown", answer.Sales.Count),
            ("total", answer.Total),
            ("asOf", answer.Moment.LocalDateTime.ForPeople()),
            ("zone", answer.Zone),
            ("inProgress", answer.ByStatus[nameof(FollowUpStatus.InProgress)]),
            ("overdue", answer.ByStatus[nameof(FollowUpStatus.Overdue)]),
            ("concluded", answer.ByStatus[nameof(FollowUpStatus.Concluded)]),
            ("noNextStep", answer.NoNextStep))),
        .. answer.Counted.Count == 0 ? Array.Empty<IRenderable>() : [GroupTable.Of(answer.Counted)]]);
}
