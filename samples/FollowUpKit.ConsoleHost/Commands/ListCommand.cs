using System.CommandLine;
using FollowUpKit.Export;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The sales control list: sales with their follow-up indicators.</summary>
internal sealed class ListCommand(Session session) : ReportCommand<SalesControlQuery, SalesControlRow>(
    session,
    "list",
    ReportExport.SalesControl,
    [
        .. Filters.Common<SalesControlQuery, SalesControlRow>(),
        Filters.Period<SalesControlQuery>(session, "due", (query, from, to) => query.CurrentDueFrom(from).CurrentDueTo(to), Toward.Ahead),
        Filters.DaysOverdue<SalesControlQuery>((query, from, to) => query.DaysOverdueBetween(from, to)),
        Filters.DaysIdle<SalesControlQuery>((query, days) => query.IdleForAtLeast(days)),
        StatusOption.Filter(),
        Orders.OfSales(),
    ],
    new GroupOption<SalesControlQuery, OperationColumn>(
        async (query, key, then, cancellationToken) =>
            (await query.CountByAsync(key, then, cancellationToken)).Select(group => GroupRow.Of(group, then is not null)),
        usual: 1,
        OperationColumn.Branch, OperationColumn.Agent, OperationColumn.Customer, OperationColumn.Outcome))
{
    protected override SalesControlQuery Ask(FollowUpReports reports, Instant asOf) => reports.SalesControl().AsOf(asOf);

    protected override IAsyncEnumerable<SalesControlRow> StreamAsync(SalesControlQuery query, CancellationToken cancellationToken) =>
        query.StreamAsync(cancellationToken);

    protected override async Task<ReportAnswer> AnswerAsync(
        SalesControlQuery query, ZonedDateTime asOf, ParseResult parsed, CancellationToken cancellationToken)
    {
        var answer = new ListAnswer(
            asOf,
            await query.CountAsync(cancellationToken),
            await query.CountByStatusAsync(cancellationToken),
            await query.ToPageAsync(Limit.Page(parsed), cancellationToken: cancellationToken),
            await Groups!.CountAsync(query, parsed, isWanted: false, cancellationToken));
        return new ReportAnswer(answer, () => ListTable.Of(answer, Session.Screen.IsWide));
    }
}
