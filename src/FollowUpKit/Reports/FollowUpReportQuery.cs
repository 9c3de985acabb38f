using System.Runtime.CompilerServices;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>What the reports of follow-ups have in common. Only types of this library derive from it.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
/// <typeparam name="TRow">A row of its answer.</typeparam>
public abstract class FollowUpReportQuery<TQuery, TRow> : ReportQuery<TQuery, TRow>
    where TQuery : FollowUpReportQuery<TQuery, TRow>
{
    private protected FollowUpReportQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses)
    {
    }

    /// <summary>Only follow-ups of one of these kinds.</summary>
    /// <param name="kinds">Call, visit, or the ERP's own codes; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">A kind is not a valid identifier.</exception>
    public TQuery Kinds(params string[] kinds) => With(Clauses.WithKinds(kinds));

    /// <summary>Only follow-ups that one of these users scheduled, whoever their agent is.</summary>
    /// <param name="users">The user ids of <see cref="Caller.User"/>; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">An id is not a valid identifier, or there are more than <see cref="FilterLimits.MaxValues"/>.</exception>
    public TQuery ScheduledBy(params string[] users) => With(Clauses.WithScheduledBy(users));

    private protected virtual Task<FollowUpFilter> FilterAsync(ReportQuestion question, CancellationToken cancellationToken) =>
        Task.FromResult(new FollowUpFilter(question.Caller.Tenant)
        {
            Scope = question.Caller.Scope,
            Branches = Clauses.Branches,
            Agents = Clauses.Agents,
            WithoutAgent = Clauses.WithoutAgent,
            Customers = Clauses.Customers,
            Kinds = Clauses.Kinds,
            ScheduledBy = Clauses.ScheduledBy,
            Containing = Clauses.Text,
            DueFrom = Clauses.Due.From,
            DueTo = Clauses.Due.To,
        });

    private protected abstract TRow RowOf(FollowUpRow row, ReportQuestion question);

    private protected override async Task<ReportPage<TRow>> PageAsync(ReportQuestion question, int size, CancellationToken cancellationToken)
    {
        var order = Clauses.FollowUpOrder;
        var after = question.Place is null ? null : FollowUpPlace.Read(order, question.Place);
        var filter = await FilterAsync(question, cancellationToken).ConfigureAwait(false);
        var page = await Source.Reader.ReadFollowUpsAsync(filter, order, after, size, Clauses.Options, cancellationToken).ConfigureAwait(false);
        return new ReportPage<TRow>(
            question,
            [.. page.Rows.Select(row => RowOf(row, question))],
            page.HasMore ? question.CursorAt(FollowUpPlace.Write(order, page.Rows[page.Rows.Count - 1])) : null);
    }

    private protected override async Task<long> CountAsync(ReportQuestion question, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(question, cancellationToken).ConfigureAwait(false);
        return await Source.Reader.CountFollowUpsAsync(filter, Clauses.Options, cancellationToken).ConfigureAwait(false);
    }

    private protected override async IAsyncEnumerable<TRow> StreamAsync(
        ReportQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(question, cancellationToken).ConfigureAwait(false);
        var rows = Source.Reader.StreamFollowUpsAsync(filter, Clauses.FollowUpOrder, Clauses.Options, cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false)) yield return RowOf(row, question);
    }

    private protected Task<IReadOnlyList<GroupCount>> CountAsync(FollowUpGroupKeys keys, CancellationToken cancellationToken) => ObservedAsync(
        Attributes.Groups,
        async () =>
        {
            var question = await AskAsync(cancellationToken).ConfigureAwait(false);
            return keys.Count(await GroupAsync(question, new FollowUpGrouping([.. keys.Columns]), cancellationToken).ConfigureAwait(false));
        });

    private protected async Task<IReadOnlyList<FollowUpGroup>> GroupAsync(
        ReportQuestion question, FollowUpGrouping grouping, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(question, cancellationToken).ConfigureAwait(false);
        return await Source.Reader.GroupFollowUpsAsync(filter, grouping, Clauses.Options, cancellationToken).ConfigureAwait(false);
    }
}
