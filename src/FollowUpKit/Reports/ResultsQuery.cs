using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The report of results: follow-ups that were done, on time or late, of operations that are not withdrawn, the latest
/// contact first.
/// </summary>
public sealed class ResultsQuery : FollowUpReportQuery<ResultsQuery, ResultRow>
{
    internal ResultsQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses with { FollowUpOrder = FollowUpOrder.NewestResult })
    {
    }

    /// <summary>Only results of a period, by the local date of the contact.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public ResultsQuery ResultBetween(LocalDate from, LocalDate to) => With(Clauses.WithDone(from, to));

    /// <summary>Only follow-ups that were due in a period of local dates.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public ResultsQuery DueBetween(LocalDate from, LocalDate to) => With(Clauses.WithDue(from, to));

    /// <summary>Only results that were on time, or only those that were late.</summary>
    /// <param name="onTime">True for on time: the contact was before the follow-up became overdue.</param>
    public ResultsQuery OnTime(bool onTime) => With(Clauses with { OnTime = onTime });

    /// <summary>Only results whose date and time were entered late, or only those that were not, by <see cref="FollowUpRules.LateCaptureTolerance"/>.</summary>
    /// <param name="capturedLate">True for captured late, whether the contact was on time or not.</param>
    public ResultsQuery CapturedLate(bool capturedLate) => With(Clauses with { CapturedLate = capturedLate });

    /// <summary>Counts all rows, and those on time, by one or two group keys, in the order of their keys, those without a key last.</summary>
    /// <param name="key">The group key, not days overdue.</param>
    /// <param name="then">The second group key; null for none.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentException">Both group keys are the same, or one is days overdue.</exception>
    public Task<IReadOnlyList<GroupCount>> CountByAsync(
        FollowUpGroupKey key, FollowUpGroupKey? then = null, CancellationToken cancellationToken = default) => CountAsync(
            new FollowUpGroupKeys(key, then, []).Among(
                FollowUpGroupKey.Branch, FollowUpGroupKey.Agent, FollowUpGroupKey.Customer, FollowUpGroupKey.Kind, FollowUpGroupKey.Outcome),
            cancellationToken);

    private protected override ResultsQuery With(ReportClauses clauses) => new(Source, clauses);

    private protected override async Task<FollowUpFilter> FilterAsync(ReportQuestion question, CancellationToken cancellationToken)
    {
        var filter = await base.FilterAsync(question, cancellationToken).ConfigureAwait(false);
        filter.Answered = true;
        filter.OnTime = Clauses.OnTime;
        filter.CapturedLate = Clauses.CapturedLate;
        (filter.ResultFrom, filter.ResultTo) = (Clauses.Done.From, Clauses.Done.To);
        (filter.AnsweredAtOrAfter, filter.AnsweredAtOrBefore) = (Clauses.Done.Earliest, Clauses.Done.Latest);
        return filter;
    }

    private protected override ResultRow RowOf(FollowUpRow row, ReportQuestion question) => new(row);
}
