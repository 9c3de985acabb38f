using System.Runtime.CompilerServices;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The report of reopenings: a row for each conclusion that was undone, the latest reopening first. Those of withdrawn operations are left
/// out. Branch, agent and customer are those of the operation now.
/// </summary>
public sealed class ReopeningsQuery : ReportQuery<ReopeningsQuery, ReopeningRow>
{
    internal ReopeningsQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses)
    {
    }

    /// <summary>Only reopenings that undid a conclusion of a period, by its local date in the zone of the operation.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public ReopeningsQuery ConcludedBetween(LocalDate from, LocalDate to) => With(Clauses.WithDone(from, to));

    /// <summary>Only reopenings of a period, by the local date in the zone of the operation.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public ReopeningsQuery ReopenedBetween(LocalDate from, LocalDate to) => With(Clauses.WithReopened(from, to));

    /// <summary>Only reopenings that undid a conclusion with one of these outcomes.</summary>
    /// <param name="outcomes">Won, lost, or the ERP's own codes; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">An outcome is not a valid identifier.</exception>
    public ReopeningsQuery Outcomes(params string[] outcomes) => With(Clauses.WithOutcomes(outcomes));

    /// <summary>
    /// Only reopenings that undid a conclusion that was won: one with one of <see cref="FollowUpKitOptions.WonOutcomes"/>. It replaces
    /// <see cref="Outcomes"/>.
    /// </summary>
    public ReopeningsQuery Won() => With(Clauses.WithOutcomes([.. Source.Settings.WonOutcomes]));

    /// <summary>
    /// Counts all rows, and those that undid a conclusion that was won, by one or two group keys, in the order of their keys, those without a
    /// key last; empty groups are left out. The outcome is that of the conclusion that was undone.
    /// </summary>
    /// <param name="key">The group key.</param>
    /// <param name="then">The second group key; null for none.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentException">Both group keys are the same.</exception>
    public Task<IReadOnlyList<ReopeningCount>> CountByAsync(
        OperationColumn key, OperationColumn? then = null, CancellationToken cancellationToken = default) =>
        ObservedAsync(Attributes.Groups, () => GroupAsync(OperationGroupKeys.Checked(key, then), cancellationToken));

    private protected override ReopeningsQuery With(ReportClauses clauses) => new(Source, clauses);

    private protected override async Task<ReportPage<ReopeningRow>> PageAsync(ReportQuestion question, int size, CancellationToken cancellationToken)
    {
        var after = question.Place is null ? null : ReopeningPlace.Read(question.Place);
        var page = await Source.Reader.ReadReopeningsAsync(Filter(question), after, size, Clauses.Options, cancellationToken).ConfigureAwait(false);
        return new ReportPage<ReopeningRow>(
            question,
            [.. page.Rows.Select(row => new ReopeningRow(row))],
            page.HasMore ? question.CursorAt(ReopeningPlace.Write(page.Rows[page.Rows.Count - 1])) : null);
    }

    private protected override Task<long> CountAsync(ReportQuestion question, CancellationToken cancellationToken) =>
        Source.Reader.CountReopeningsAsync(Filter(question), Clauses.Options, cancellationToken);

    private protected override async IAsyncEnumerable<ReopeningRow> StreamAsync(
        ReportQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Source.Reader.StreamReopeningsAsync(Filter(question), Clauses.Options, cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false)) yield return new ReopeningRow(row);
    }

    private async Task<IReadOnlyList<ReopeningCount>> GroupAsync(OperationColumn[] keys, CancellationToken cancellationToken)
    {
        var question = await AskAsync(cancellationToken).ConfigureAwait(false);
        var groups = await Source.Reader
            .GroupReopeningsAsync(Filter(question), [.. keys.Union([OperationColumn.Outcome])], Clauses.Options, cancellationToken).ConfigureAwait(false);
        return
        [
            .. from item in groups
               group item by (Key: KeyOf(keys[0], item), Then: keys.Length > 1 ? KeyOf(keys[1], item) : default) into same
               orderby same.Key.Key, same.Key.Then
               select new ReopeningCount(
                   same.Key.Key.Text, same.Key.Then.Text, same.Sum(item => item.Count),
                   same.Where(item => Source.Settings.IsWon(item.Outcome)).Sum(item => item.Count)),
        ];
    }

    private static ReportKey KeyOf(OperationColumn column, ReopeningGroup group) =>
        OperationGroupKeys.Of(column, group.Branch, group.Agent, group.Customer, group.Outcome);

    private ReopeningFilter Filter(ReportQuestion question) => new(question.Caller.Tenant)
    {
        Scope = question.Caller.Scope,
        Branches = Clauses.Branches,
        Agents = Clauses.Agents,
        WithoutAgent = Clauses.WithoutAgent,
        Customers = Clauses.Customers,
        Containing = Clauses.Text,
        Outcomes = Clauses.Outcomes,
        ConcludedFrom = Clauses.Done.From,
        ConcludedTo = Clauses.Done.To,
        ReopenedFrom = Clauses.Reopened.From,
        ReopenedTo = Clauses.Reopened.To,
        ReopenedAtOrAfter = Clauses.Reopened.Earliest,
        ReopenedAtOrBefore = Clauses.Reopened.Latest,
    };
}
