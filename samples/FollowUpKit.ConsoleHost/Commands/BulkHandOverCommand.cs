using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Hands the work of an agent to another: the pending follow-ups with the sales that are the agent's, then the other sales that go on.</summary>
internal sealed class BulkHandOverCommand : BulkCommand
{
    private readonly Option<string?> from = TextOptions.Text("--from-agent", "Help_bulk_from_agent").Needed();
    private readonly Option<string?> to = TextOptions.Text("--to-agent", "Help_hand_over_agent").Needed();
    private readonly Option<bool> onlyPending = new("--only-pending") { Description = Words.Get("Help_only_pending") };
    private readonly Filter<Work>[] filters =
    [
        Filters.Keys<Work>("branch", (work, keys) => new(work.Agenda.Branches(keys), work.Sales.Branches(keys))),
        Filters.Keys<Work>("customer", (work, keys) => new(work.Agenda.Customers(keys), work.Sales.Customers(keys))),
        Filters.Containing<Work>((work, text) => new(work.Agenda.Containing(text), work.Sales.Containing(text))),
    ];

    public BulkHandOverCommand(Session session)
        : base(session, "hand-over")
    {
        foreach (var option in new Option[] { from, to, onlyPending }.Concat(filters.SelectMany(filter => filter.Options))) Options.Add(option);
    }

    protected override IReadOnlyList<BulkPass> Read(FollowUpReports reports, ParseResult parsed, LocalDateTime now)
    {
        var (previous, agent) = (parsed.Make(from, text => text.OrNothing()), parsed.Make(to, text => text.OrNothing()));
        var work = parsed.Make(from, text => previous is null
            ? new Work(reports.Agenda().WithoutAgent(), reports.SalesControl().WithoutAgent())
            : new Work(reports.Agenda().Agents(previous), reports.SalesControl().Agents(previous)));
        work = filters.Aggregate(work, (narrowed, filter) => TextOptions.Named(filter.Options[0].Name, () => filter.Narrow(narrowed, parsed, now)));
        TextOptions.Named(to.Name, () => new HandOverOperation("-", agent));
        if (parsed.GetValue(onlyPending))
            return [BulkPass.Of(work.Agenda, row => new HandOverOperation(row.OperationId, agent).FromAgent(previous).OnlyPending())];
        var handedOver = new HashSet<OperationId>();
        return
        [
            BulkPass.Of(work.Agenda, row => HandOver(row.OperationId)),
            BulkPass.Of(
                work.Sales.Statuses(FollowUpStatus.InProgress, FollowUpStatus.Overdue),
                row => handedOver.Contains(row.OperationId) ? null : HandOver(row.OperationId)),
        ];

        HandOverOperation HandOver(OperationId sale)
        {
            handedOver.Add(sale);
            return new HandOverOperation(sale, agent).FromAgent(previous);
        }
    }

    /// <summary>The pending follow-ups of the agent, and the agent's sales.</summary>
    private sealed record Work(AgendaQuery Agenda, SalesControlQuery Sales);
}
