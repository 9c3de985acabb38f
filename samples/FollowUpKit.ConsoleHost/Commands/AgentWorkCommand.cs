using System.CommandLine;
using System.Runtime.CompilerServices;
using FollowUpKit.Export;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The work and timeliness of agents.</summary>
internal sealed class AgentWorkCommand(Session session) : ReportCommand<AgentWorkQuery, AgentWork>(
    session,
    "agent-work",
    ReportExport.AgentWork,
    [
        Filters.Keys<AgentWorkQuery>("branch", (query, branches) => query.Branches(branches)),
        Filters.Agents<AgentWorkQuery>((query, agents) => query.Agents(agents), query => query.WithoutAgent()),
        Filters.Period<AgentWorkQuery>(session, "done", (query, from, to) => query.Between(from, to), Toward.Behind),
    ])
{
    protected override AgentWorkQuery Ask(FollowUpReports reports, Instant asOf) => reports.AgentWork().AsOf(asOf);

    protected override async IAsyncEnumerable<AgentWork> StreamAsync(
        AgentWorkQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var agent in await query.ToListAsync(cancellationToken)) yield return agent;
    }

    protected override async Task<ReportAnswer> AnswerAsync(
        AgentWorkQuery query, ZonedDateTime asOf, ParseResult parsed, CancellationToken cancellationToken)
    {
        var agents = await query.ToListAsync(cancellationToken);
        return RowShapes.AgentWork.Answer(asOf, Session.Screen.IsWide, agents.Count, [.. agents.Take(Limit.Page(parsed))], []);
    }
}
