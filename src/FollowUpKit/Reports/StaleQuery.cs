using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The report "stale operations": neither concluded nor withdrawn, with nothing done for a number of days, the longest idle first.</summary>
public sealed class StaleQuery : OperationReportQuery<StaleQuery, SalesControlRow>
{
    internal StaleQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses)
    {
    }

    /// <summary>Another number of days.</summary>
    /// <param name="days">The least number of days, from 1.</param>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public StaleQuery IdleForAtLeast(int days) => With(Clauses.WithDaysIdle(days));

    /// <summary>Counts all rows by one or two group keys, in the order of their keys, those without a key last; empty groups are left out.</summary>
    /// <param name="key">The group key: branch, agent or customer.</param>
    /// <param name="then">The second group key; null for none.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentException">Both group keys are the same.</exception>
    public Task<IReadOnlyList<OperationCount>> CountByAsync(
        OperationColumn key, OperationColumn? then = null, CancellationToken cancellationToken = default) =>
        CountAsync(key, then, cancellationToken);

    private protected override StaleQuery With(ReportClauses clauses) => new(Source, clauses);

    private protected override async Task<OperationFilter> FilterAsync(ReportQuestion question, CancellationToken cancellationToken)
    {
        var filter = await base.FilterAsync(question, cancellationToken).ConfigureAwait(false);
        filter.IncludeConcluded = false;
        return filter;
    }

    private protected override SalesControlRow RowOf(OperationRow row, ReportQuestion question) =>
        new(row, question.AsOf, Source.Calendar);
}
