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
        var heading = new Text(Joined(sale.Id.Value, sale.Title, sale.Customer), new Style(decoration: Decoration.Bold));
        var table = Tables.Plain().Numbers("Number").NoWrap("Due").Words("Subject").Words("Agent").Words("Result");
        foreach (var followUp in sale.FollowUps)
        {
            table.AddRow(
                new Text(followUp.Number.ToString(CultureInfo.InvariantCulture)),
                new Text(followUp.Due.OnTwoLines()),
                new Text(Joined(followUp.Kind, followUp.Subject)),
                new Text(followUp.Agent ?? ""),
                new Text(Result(followUp)));
        }

        return new Rows(heading, table, TooltipPanel.Of(answer.Tooltip));
    }

    private static string Joined(params string?[] texts) => string.Join(" · ", texts.Where(text => text is not null));

    private static string Result(FollowUp followUp) => followUp.State switch
    {
        FollowUpState.Done => $"{followUp.Result!.Local.ForPeople()} {followUp.Result.Details}",
        FollowUpState.Cancelled => Words.Fill("Chain_Cancelled", ("reason", followUp.Cancellation!.Reason)),
        _ => Words.Get("Chain_Pending"),
    };
}
