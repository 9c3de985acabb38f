using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The sales control list: the operations of a company with their indicators, newest first unless another order is asked
/// for, withdrawn ones left out.
/// </summary>
public sealed class SalesControlQuery : OperationReportQuery<SalesControlQuery, SalesControlRow>
{
    internal SalesControlQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses)
    {
    }

    /// <summary>Only operations whose current follow-up is due on a local date or later.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public SalesControlQuery CurrentDueFrom(LocalDate from) => With(Clauses.WithDue(from, Clauses.Due.To));

    /// <summary>Only operations whose current follow-up is due on a local date or earlier.</summary>
    /// <param name="to">The last date, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public SalesControlQuery CurrentDueTo(LocalDate to) => With(Clauses.WithDue(Clauses.Due.From, to));

    /// <summary>Only operations whose days overdue, counted in the zone of the current follow-up, are in a range.</summary>
    /// <param name="from">The smallest number, inclusive; 0 means late by hours only.</param>
    /// <param name="to">The greatest number, inclusive; null for no upper bound.</param>
    /// <exception cref="ArgumentException">A number is negative, or the range ends before it begins.</exception>
    public SalesControlQuery DaysOverdueBetween(int from, int? to = null) => With(Clauses.WithDaysOverdue(from, to));

    /// <summary>Only operations in progress or overdue with nothing done for so many days, counted as <see cref="SalesControlRow.DaysIdle"/> is.</summary>
    /// <param name="days">The least number of days, from 1.</param>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public SalesControlQuery IdleForAtLeast(int days) => With(Clauses.WithDaysIdle(days));

    /// <summary>Only operations of one of these statuses.</summary>
    /// <param name="statuses">In progress, overdue or concluded; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">A status is none of these three.</exception>
    public SalesControlQuery Statuses(params FollowUpStatus[] statuses)
    {
        Guard.Against.Null(statuses);
        foreach (var status in statuses)
        {
            if (status is not (FollowUpStatus.InProgress or FollowUpStatus.Overdue or FollowUpStatus.Concluded))
                throw new ArgumentException($"The list holds no operation that is {status}.", nameof(statuses));
        }

        return With(Clauses.WithStatuses(statuses));
    }

    /// <summary>Sorts in an order other than newest first.</summary>
    /// <param name="order">The order.</param>
    /// <exception cref="ArgumentException">The order is not defined.</exception>
    public SalesControlQuery OrderBy(OperationOrder order) => order is >= OperationOrder.Newest and <= OperationOrder.LongestIdle
        ? With(Clauses with { OperationOrder = order })
        : throw new ArgumentOutOfRangeException(nameof(order), FormattableString.Invariant($"{(int)order}"), "There is no such order.");

    /// <summary>
    /// Counts all rows by one or two group keys, with the time to their first contact, in the order of their keys, those without a key last;
    /// empty groups are left out.
    /// </summary>
    /// <param name="key">The group key.</param>
    /// <param name="then">The second group key; null for none.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentException">Both group keys are the same.</exception>
    public Task<IReadOnlyList<OperationCount>> CountByAsync(
        OperationColumn key, OperationColumn? then = null, CancellationToken cancellationToken = default) =>
        CountAsync(key, then, cancellationToken);

    /// <summary>Counts by status under all clauses but that of the statuses.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<StatusCounts> CountByStatusAsync(CancellationToken cancellationToken = default) =>
        ObservedAsync(Attributes.Groups, () => ReadStatusesAsync(cancellationToken));

    private protected override SalesControlQuery With(ReportClauses clauses) => new(Source, clauses);

    private protected override Task<OperationFilter> FilterAsync(ReportQuestion question, CancellationToken cancellationToken) =>
        FilterAsync(question, Clauses.Statuses, cancellationToken);

    private protected override SalesControlRow RowOf(OperationRow row, ReportQuestion question) =>
        new(row, question.AsOf, Source.Calendar);

    private async Task<StatusCounts> ReadStatusesAsync(CancellationToken cancellationToken)
    {
        var question = await AskAsync(cancellationToken).ConfigureAwait(false);
        var noNextStep = await FilterAsync(question, [FollowUpStatus.InProgress], cancellationToken).ConfigureAwait(false);
        noNextStep.HasPending = false;
        return new StatusCounts(
            await CountAsync(question, FollowUpStatus.InProgress, cancellationToken).ConfigureAwait(false),
            await CountAsync(question, FollowUpStatus.Overdue, cancellationToken).ConfigureAwait(false),
            await CountAsync(question, FollowUpStatus.Concluded, cancellationToken).ConfigureAwait(false),
            await Source.Reader.CountOperationsAsync(noNextStep, Clauses.Options, cancellationToken).ConfigureAwait(false));
    }

    private async Task<long> CountAsync(ReportQuestion question, FollowUpStatus status, CancellationToken cancellationToken)
    {
        var filter = await FilterAsync(question, [status], cancellationToken).ConfigureAwait(false);
        return await Source.Reader.CountOperationsAsync(filter, Clauses.Options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The facts that make up the statuses: a conclusion, and an instant before or after which follow-ups are overdue.</summary>
    private async Task<OperationFilter> FilterAsync(
        ReportQuestion question, IEnumerable<FollowUpStatus>? statuses, CancellationToken cancellationToken)
    {
        bool Wants(FollowUpStatus status) => statuses?.Contains(status) ?? true;
        var overdue = Wants(FollowUpStatus.Overdue);
        var inProgress = Wants(FollowUpStatus.InProgress) && Clauses.DaysOverdue is null;
        var filter = await base.FilterAsync(question, cancellationToken).ConfigureAwait(false);
        (filter.CurrentDueFrom, filter.CurrentDueTo) = (Clauses.Due.From, Clauses.Due.To);
        filter.IncludeConcluded = Wants(FollowUpStatus.Concluded) && Clauses.DaysOverdue is null;
        filter.IncludeOpen = overdue || inProgress;
        if (overdue && !inProgress) filter.OverdueFromAtOrBefore = question.AsOf;
        if (inProgress && !overdue) filter.OverdueFromAfter = question.AsOf;
        if (Clauses.DaysOverdue is not { } range) return filter;
        var days = await LocalDays.ReadAsync(Source, question, cancellationToken).ConfigureAwait(false);
        filter.CurrentDueIn = days.PeriodsOf(range);
        var all = Clauses.Due.Within(filter.CurrentDueIn);
        (filter.CurrentDueFrom, filter.CurrentDueTo) = (all.From, all.To);
        return filter;
    }
}
