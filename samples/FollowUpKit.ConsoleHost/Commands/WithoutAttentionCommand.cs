using System.CommandLine;
using FollowUpKit.Export;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The report "follow-ups without attention".</summary>
internal sealed class WithoutAttentionCommand : ReportCommand<WithoutAttentionQuery, PendingFollowUpRow>
{
    private readonly GroupOption groupBy = new();

    public WithoutAttentionCommand(Session session)
        : base(
            session,
            "without-attention",
            ReportExport.PendingFollowUps,
            [
                .. Filters.Common<WithoutAttentionQuery, PendingFollowUpRow>(),
                Filters.Keys<WithoutAttentionQuery>("kind", (query, kinds) => query.Kinds(kinds)),
                Filters.Period<WithoutAttentionQuery>("due", (query, from, to) => query.DueBetween(from, to)),
                Filters.DaysOverdue<WithoutAttentionQuery>((query, from, to) => query.DaysOverdueBetween(from, to)),
            ]) => Options.Add(groupBy);

    protected override WithoutAttentionQuery Ask(FollowUpReports reports, Instant asOf) => reports.WithoutAttention().AsOf(asOf);

    protected override IAsyncEnumerable<PendingFollowUpRow> StreamAsync(WithoutAttentionQuery query, CancellationToken cancellationToken) =>
        query.StreamAsync(cancellationToken);

    protected override async Task<ReportAnswer> AnswerAsync(
        WithoutAttentionQuery query, ZonedDateTime asOf, ParseResult parsed, CancellationToken cancellationToken)
    {
        var answer = new WithoutAttentionAnswer(
            asOf,
            await query.CountAsync(cancellationToken),
            await groupBy.CountAsync(query, parsed, cancellationToken),
            await query.ToPageAsync(Limit.Page(parsed), cancellationToken: cancellationToken));
        return new ReportAnswer(answer, () => WithoutAttentionTable.Of(answer));
    }
}
