using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The report of conclusions: concluded operations, the most recently concluded first. When a sale is reopened, its conclusion leaves this
/// report, of a closed period too; <see cref="ReopeningsQuery"/> lists and counts those that did.
/// </summary>
public sealed class ConclusionsQuery : OperationReportQuery<ConclusionsQuery, ConclusionRow>
{
    internal ConclusionsQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses with { OperationOrder = OperationOrder.NewestConclusion })
    {
    }

    /// <summary>Only conclusions of a period, by the local date in the zone of each operation.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public ConclusionsQuery ConcludedBetween(LocalDate from, LocalDate to) => With(Clauses.WithDone(from, to));

    /// <summary>Only conclusions with one of these outcomes.</summary>
    /// <param name="outcomes">Won, lost, or the ERP's own codes; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">An outcome is not a valid identifier.</exception>
    public ConclusionsQuery Outcomes(params string[] outcomes) => With(Clauses.WithOutcomes(outcomes));

    /// <summary>Only conclusions that were won: those with one of <see cref="FollowUpKitOptions.WonOutcomes"/>. It replaces <see cref="Outcomes"/>.</summary>
    public ConclusionsQuery Won() => With(Clauses.WithOutcomes([.. Source.Settings.WonOutcomes]));

    /// <summary>Counts all rows by one or two group keys, in the order of their keys, those without a key last; empty groups are left out.</summary>
    /// <param name="key">The group key.</param>
    /// <param name="then">The second group key; null for none.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentException">Both group keys are the same.</exception>
    public Task<IReadOnlyList<OperationCount>> CountByAsync(
        OperationColumn key, OperationColumn? then = null, CancellationToken cancellationToken = default) =>
        CountAsync(key, then, cancellationToken);

    private protected override ConclusionsQuery With(ReportClauses clauses) => new(Source, clauses);

    private protected override async Task<OperationFilter> FilterAsync(ReportQuestion question, CancellationToken cancellationToken)
    {
        var filter = await base.FilterAsync(question, cancellationToken).ConfigureAwait(false);
        filter.IncludeOpen = false;
        filter.Outcomes = Clauses.Outcomes;
        (filter.ConcludedFrom, filter.ConcludedTo) = (Clauses.Done.From, Clauses.Done.To);
        (filter.ConcludedAtOrAfter, filter.ConcludedAtOrBefore) = (Clauses.Done.Earliest, Clauses.Done.Latest);
        return filter;
    }

    private protected override ConclusionRow RowOf(OperationRow row, ReportQuestion question) => new(row);
}
