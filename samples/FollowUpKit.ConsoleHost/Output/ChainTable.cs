using System.Globalization;
using FollowUpKit.Storage;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>The chain of a sale, newest on top, with its tooltip below.</summary>
internal static class ChainTable
{
    public static IRenderable Of(ShowAnswer answer)
    {
        var sale = answer.Sale;
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators()
            .Title(string.Join(" · ", new[] { sale.Id.Value, sale.Title, sale.Customer }.Where(text => text is not null)).EscapeMarkup())
            .AddColumn(Words.Get("Column_Number"), column => column.RightAligned())
            .AddColumn(Words.Get("Column_Due"))
            .AddColumn(Words.Get("Column_Subject"))
            .AddColumn(Words.Get("Column_Agent"))
            .AddColumn(Words.Get("Column_Result"));
        foreach (var followUp in sale.FollowUps)
        {
            table.AddRow(
                new Text(followUp.Number.ToString(CultureInfo.InvariantCulture)),
                new Text(followUp.Due.ForPeople()),
                new Text(string.Join(" · ", new[] { followUp.Kind, followUp.Subject }.Where(text => text is not null))),
                new Text(followUp.Agent ?? ""),
                new Text(Result(followUp)));
        }

        return new Rows(table, TooltipPanel.Of(answer.Tooltip));
    }

    private static string Result(FollowUp followUp) => followUp.State switch
    {
        FollowUpState.Done => $"{followUp.Result!.Local.ForPeople()} {followUp.Result.Details}",
        FollowUpState.Cancelled => Words.Fill("Chain_Cancelled", ("reason", followUp.Cancellation!.Reason)),
        _ => Words.Get("Chain_Pending"),
    };
}
