using System.CommandLine;
using FollowUpKit.Export;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A report of rows.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
/// <typeparam name="TRow">A row of it.</typeparam>
internal sealed class PageCommand<TQuery, TRow>(
    Session session,
    string name,
    Func<FollowUpReports, TQuery> ask,
    ReportExport<TRow> export,
    RowShape<TRow> shape,
    IGroupOption<TQuery>? groups,
    params Filter<TQuery>[] filters)
    : ReportCommand<TQuery, TRow>(session, name, export, [.. Filters.Common<TQuery, TRow>(), .. filters], groups)
    where TQuery : ReportQuery<TQuery, TRow>
{
    protected override TQuery Ask(FollowUpReports reports, Instant asOf) => ask(reports).AsOf(asOf);

    protected override IAsyncEnumerable<TRow> StreamAsync(TQuery query, CancellationToken cancellationToken) => query.StreamAsync(cancellationToken);

    protected override async Task<ReportAnswer> AnswerAsync(TQuery query, ZonedDateTime asOf, ParseResult parsed, CancellationToken cancellationToken)
    {
        var total = await query.CountAsync(cancellationToken);
        var page = await query.ToPageAsync(Limit.Page(parsed), cancellationToken: cancellationToken);
        IReadOnlyList<GroupRow> counted = Groups is null ? [] : await Groups.CountAsync(query, parsed, isWanted: false, cancellationToken);
        return shape.Answer(asOf, Session.Screen.IsWide, total, page.Rows, counted, Name == "without-attention" ? "Report_Summary" : "Report_Rows");
    }
}
