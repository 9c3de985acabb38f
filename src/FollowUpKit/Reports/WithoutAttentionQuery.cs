using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The report "follow-ups without attention": pending follow-ups that are overdue, of operations neither concluded nor
/// withdrawn, most overdue first unless another order is asked for.
/// </summary>
public sealed class WithoutAttentionQuery : PendingReportQuery<WithoutAttentionQuery>
{
    internal WithoutAttentionQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses)
    {
    }

    /// <summary>Only follow-ups whose days overdue, counted in the zone of each, are in a range.</summary>
    /// <param name="from">The smallest number, inclusive; 0 means late by hours only.</param>
    /// <param name="to">The greatest number, inclusive; null for no upper bound.</param>
    /// <exception cref="ArgumentException">A number is negative, or the range ends before it begins.</exception>
    public WithoutAttentionQuery DaysOverdueBetween(int from, int? to = null) => With(Clauses.WithDaysOverdue(from, to));

    /// <summary>Counts all rows by one or two group keys, in the order of their keys, those without a key last; empty groups are left out.</summary>
    /// <param name="key">The group key.</param>
    /// <param name="then">The second group key; null for none.</param>
    /// <param name="daysOverdue">
    /// Where days overdue are one of the group keys: the first number of each range, from 0, ascending; null for 0, 1-3, 4-7,
    /// 8-30 and 31+.
    /// </param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentException">Both group keys are the same, or the ranges do not begin with 0 or do not ascend.</exception>
    public Task<IReadOnlyList<GroupCount>> CountByAsync(
        FollowUpGroupKey key, FollowUpGroupKey? then = null, IReadOnlyList<int>? daysOverdue = null, CancellationToken cancellationToken = default)
    {
        var ranges = daysOverdue is null ? DaysOverdueRange.Default : DaysOverdueRange.Beginning(daysOverdue);
        var keys = new FollowUpGroupKeys(key, then, ranges);
        return ObservedAsync(Attributes.Groups, () => CountInRangesAsync(keys, cancellationToken));
    }

    /// <summary>Sums up days overdue, over all rows or by a group key.</summary>
    /// <param name="key">The group key, not days overdue; null for one summary of all rows.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The summaries in the order of their keys, those without a key last; none when there are no rows.</returns>
    public Task<IReadOnlyList<OverdueSummary>> SummarizeAsync(FollowUpGroupKey? key = null, CancellationToken cancellationToken = default)
    {
        var keys = new FollowUpGroupKeys(key, null, []);
        if (keys.HasDays)
            throw new ArgumentOutOfRangeException(nameof(key), FormattableString.Invariant($"{(int)key!}"), "Days overdue are what is summed up.");
        return ObservedAsync(Attributes.Summary, () => SummarizeAsync(keys, cancellationToken));
    }

    private protected override WithoutAttentionQuery With(ReportClauses clauses) => new(Source, clauses);

    private protected override async Task<FollowUpFilter> FilterAsync(ReportQuestion question, CancellationToken cancellationToken)
    {
        var filter = await base.FilterAsync(question, cancellationToken).ConfigureAwait(false);
        filter.AttentionFromAtOrBefore = Earlier(filter.AttentionFromAtOrBefore, question.AsOf);
        if (Clauses.DaysOverdue is not { } range) return filter;
        var days = await LocalDays.ReadAsync(Source, question, cancellationToken).ConfigureAwait(false);
        filter.DueIn = days.PeriodsOf(range);
        var all = Clauses.Due.Within(filter.DueIn);
        (filter.DueFrom, filter.DueTo) = (all.From, all.To);
        filter.AttentionFromAtOrAfter = all.Earliest;
        filter.AttentionFromAtOrBefore = Earlier(all.Latest, question.AsOf);
        return filter;
    }

    private static Instant Earlier(Instant? bound, Instant asOf) => bound is { } given ? Instant.Min(given, asOf) : asOf;

    private async Task<IReadOnlyList<OverdueSummary>> SummarizeAsync(FollowUpGroupKeys keys, CancellationToken cancellationToken)
    {
        var question = await AskAsync(cancellationToken).ConfigureAwait(false);
        var grouping = new FollowUpGrouping([.. keys.Columns.Union(ColumnsOfDays)]);
        var counted = await GroupAsync(question, grouping, cancellationToken).ConfigureAwait(false);
        return
        [
            .. from item in counted
               group (Days: DaysOverdue(item, question.AsOf), item.Count) by keys.FirstOf(item) into summed
               orderby summed.Key
               select new OverdueSummary(summed.Key.Text, [.. summed]),
        ];
    }

    private async Task<IReadOnlyList<GroupCount>> CountInRangesAsync(FollowUpGroupKeys keys, CancellationToken cancellationToken)
    {
        var question = await AskAsync(cancellationToken).ConfigureAwait(false);
        var grouping = new FollowUpGrouping([.. keys.Columns]);
        if (keys.HasDays)
            grouping.Periods = keys.Periods(await LocalDays.ReadAsync(Source, question, cancellationToken).ConfigureAwait(false));
        return keys.Count(await GroupAsync(question, grouping, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The facts that days overdue are counted from.</summary>
    private FollowUpColumn[] ColumnsOfDays => Source.Calendar.DiffersByBranch
        ? [FollowUpColumn.Branch, FollowUpColumn.TimeZone, FollowUpColumn.DueDate]
        : [FollowUpColumn.TimeZone, FollowUpColumn.DueDate];

    private int DaysOverdue(FollowUpGroup group, Instant asOf) =>
        Source.Calendar.DaysBetween(group.DueDate!.Value, Source.Calendar.DateOf(asOf, group.TimeZone!), group.Branch);
}
