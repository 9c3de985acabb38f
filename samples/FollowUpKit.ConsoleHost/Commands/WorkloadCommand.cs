using System.CommandLine;
using System.Runtime.CompilerServices;
using FollowUpKit.Export;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>How much there is to do and by when: in all, by branch or by agent.</summary>
internal sealed class WorkloadCommand(Session session) : ReportCommand<WorkloadCommand.Question, Workload>(
    session,
    "workload",
    ReportExport.Workload,
    [
        Filters.Keys<Question>("branch", (question, branches) => question with { Query = question.Query.Branches(branches) }),
        Filters.Agents<Question>(
            (question, agents) => question with { Query = question.Query.Agents(agents) },
            question => question with { Query = question.Query.WithoutAgent() }),
        Filters.Choice<Question, FollowUpGroupKey>(
            "group-by", (question, key) => question with { Key = key }, ("branch", FollowUpGroupKey.Branch), ("agent", FollowUpGroupKey.Agent)),
    ])
{
    protected override Question Ask(FollowUpReports reports, Instant asOf) => new(reports.Workload().AsOf(asOf), null);

    protected override async IAsyncEnumerable<Workload> StreamAsync(Question query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await query.ReadAsync(cancellationToken)) yield return row;
    }

    protected override async Task<ReportAnswer> AnswerAsync(Question query, ZonedDateTime asOf, ParseResult parsed, CancellationToken cancellationToken)
    {
        var rows = await query.ReadAsync(cancellationToken);
        return RowShapes.Workload.Answer(asOf, Session.Screen.IsWide, rows.Count, [.. rows.Take(Limit.Page(parsed))], []);
    }

    /// <summary>What is asked, and by what it is counted; null for all work.</summary>
    internal sealed record Question(WorkloadQuery Query, FollowUpGroupKey? Key)
    {
        public async Task<IReadOnlyList<Workload>> ReadAsync(CancellationToken cancellationToken) =>
            Key is { } key ? await Query.CountByAsync(key, cancellationToken) : [await Query.CountAsync(cancellationToken)];
    }
}
