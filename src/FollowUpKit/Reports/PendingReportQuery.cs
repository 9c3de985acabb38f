using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What the reports of pending follow-ups have in common: those of operations neither concluded nor withdrawn. Only types of this library derive from it.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
public abstract class PendingReportQuery<TQuery> : FollowUpReportQuery<TQuery, PendingFollowUpRow>
    where TQuery : PendingReportQuery<TQuery>
{
    private protected PendingReportQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses)
    {
    }

    /// <summary>Only follow-ups due in a period of local dates.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public TQuery DueBetween(LocalDate from, LocalDate to) => With(Clauses.WithDue(from, to));

    /// <summary>Only follow-ups whose due value was moved at least so often.</summary>
    /// <param name="times">The number of moves, inclusive, at least 1.</param>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public TQuery MovedAtLeast(int times) => With(Clauses.WithMovedAtLeast(times));

    /// <summary>Sorts in an order other than most overdue first.</summary>
    /// <param name="order">Any order of pending follow-ups.</param>
    /// <exception cref="ArgumentException">The order is one of results.</exception>
    public TQuery OrderBy(FollowUpOrder order) => order is >= FollowUpOrder.OverdueFrom and < FollowUpOrder.NewestResult
        ? With(Clauses with { FollowUpOrder = order })
        : throw new ArgumentOutOfRangeException(nameof(order), FormattableString.Invariant($"{(int)order}"), "Pending follow-ups do not come in this order.");

    internal override ReportQuery<TQuery, PendingFollowUpRow> InOrderOfOpening() => OrderBy(FollowUpOrder.NewestOperation);

    private protected override async Task<FollowUpFilter> FilterAsync(ReportQuestion question, CancellationToken cancellationToken)
    {
        var filter = await base.FilterAsync(question, cancellationToken).ConfigureAwait(false);
        filter.AttentionFromAtOrAfter = Clauses.Due.Earliest;
        filter.AttentionFromAtOrBefore = Clauses.Due.Latest;
        filter.MovedAtLeast = Clauses.MovedAtLeast;
        return filter;
    }

    private protected override PendingFollowUpRow RowOf(FollowUpRow row, ReportQuestion question)
    {
        var isOverdue = StatusRule.IsOverdue(row.OverdueFrom, question.AsOf);
        var today = question.TodayIn(row.TimeZone, Source.Calendar);
        return new(row, isOverdue, isOverdue ? Source.Calendar.DaysBetween(row.DueDate, today, row.Branch) : 0);
    }
}
