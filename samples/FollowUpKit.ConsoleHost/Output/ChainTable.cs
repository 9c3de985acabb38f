using System.Globalization;
using FollowUpKit.Storage;
using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>The chain of a sale, newest on top, with how it ended and its tooltip below.</summary>
internal static class ChainTable
{
    public static IRenderable Of(ShowAnswer answer)
    {
        var (sale, reader) = (answer.Sale, new Reader(answer.Moment));
        var table = Tables.Plain().Numbers("Number").NoWrap("Due").Words("Subject").Words("Agent").Words("Result");
        foreach (var followUp in sale.FollowUps)
        {
            table.AddRow(
                new Text(followUp.Number.ToString(CultureInfo.InvariantCulture)),
                reader.Due(followUp.Due),
                new Text(Below(Joined(followUp.Kind, followUp.Subject), followUp.Details, PlanOf(followUp), Moves(followUp))),
                new Text(followUp.Agent ?? ""),
                new Text(Result(followUp)));
        }

        return new Rows([
            new Text(Joined(sale.Id.Value, sale.Title, sale.Customer, sale.Branch, sale.Agent), new Style(decoration: Decoration.Bold)),
            table, .. Ends(sale, answer.Moment), TooltipPanel.Of(answer.Tooltip, answer.Moment.Zone.Id)]);
    }

    private static IEnumerable<IRenderable> Ends(SalesOperation sale, ZonedDateTime asOf)
    {
        if (sale.Conclusion is { } conclusion)
        {
            yield return new Text(Words.Fill(
                "Show_Conclusion", ("at", conclusion.At.ForPeople(asOf.Zone.Id)), ("by", conclusion.By), ("outcome", conclusion.Outcome ?? Words.Get("Group_none"))));
        }

        if (sale.Withdrawal is { } withdrawal)
        {
            yield return new Text(Words.Fill(
                withdrawal.MergedInto is null ? "Show_Withdrawal" : "Show_Merged", ("target", withdrawal.MergedInto), ("at", withdrawal.At.ForPeople(asOf.Zone.Id)), ("by", withdrawal.By), ("reason", withdrawal.Reason)));
        }
    }

    private static string Joined(params string?[] texts) => string.Join(" · ", texts.Where(text => text is not null));

    private static string Below(params string?[] lines) => string.Join('\n', lines.Where(line => line is not null));

    private static string? PlanOf(FollowUp followUp) =>
        followUp.Plan is { } plan ? Words.Fill("Chain_Plan", ("plan", plan.Plan), ("step", plan.Step)) : null;

    private static string? Moves(FollowUp followUp) => followUp.MoveCount == 0 ? null : Words.Fill(
        "Chain_Moved", ("times", followUp.MoveCount), ("first", followUp.FirstDue.ForPeople()), ("reason", followUp.LastMoveReason));

    private static string Result(FollowUp followUp) => followUp.State switch
    {
        FollowUpState.Done => Below(
            $"{followUp.Result!.Local.ForPeople()} {followUp.Result.Details}",
            followUp.Result.Outcome is { } outcome ? $"[{outcome}]" : null,
            followUp.Result.CapturedLate ? Words.Get("Captured_late") : null),
        FollowUpState.Cancelled => Words.Fill("Chain_Cancelled", ("reason", followUp.Cancellation!.Reason)),
        _ => Words.Get("Chain_Pending"),
    };
}
