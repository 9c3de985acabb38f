namespace FollowUpKit.AspNetCore;

/// <summary>The filters that several reports have.</summary>
internal static class SharedFilters
{
    public static IReadOnlyList<ReportFilter<TQuery>> Of<TQuery, TRow>()
        where TQuery : ReportQuery<TQuery, TRow> =>
    [
        ReportFilters.Texts<TQuery>("branch", "A branch of the ERP.", (query, branches) => query.Branches(branches)),
        ReportFilters.Texts<TQuery>("agent", "A sales agent of the ERP.", (query, agents) => query.Agents(agents)),
        ReportFilters.Boolean<TQuery>("withoutAgent", "Whether only rows without an agent are wanted.", (query, wanted) => wanted ? query.WithoutAgent() : query),
        ReportFilters.Texts<TQuery>("customer", "A customer of the ERP.", (query, customers) => query.Customers(customers)),
        ReportFilters.Text<TQuery>("text", "A text in title or customer, whatever its case and accents.", (query, text) => query.Containing(text)),
        ReportFilters.Instant<TQuery>("asOf", "Moves the clock to this instant, not the data.", (query, instant) => query.AsOf(instant)),
    ];

    public static IReadOnlyList<ReportFilter<TQuery>> OfFollowUps<TQuery, TRow>()
        where TQuery : FollowUpReportQuery<TQuery, TRow> =>
    [
        .. Of<TQuery, TRow>(),
        ReportFilters.Texts<TQuery>("kind", "A kind of follow-up.", (query, kinds) => query.Kinds(kinds)),
        ReportFilters.Texts<TQuery>("scheduledBy", "Who scheduled the follow-up.", (query, users) => query.ScheduledBy(users)),
    ];

    public static IReadOnlyList<ReportFilter<TQuery>> OfPending<TQuery>()
        where TQuery : PendingReportQuery<TQuery> =>
    [
        .. OfFollowUps<TQuery, PendingFollowUpRow>(),
        ReportFilters.Period<TQuery>("dueFrom", "dueTo", "The due date of the follow-up.", (query, from, to) => query.DueBetween(from, to)),
        ReportFilters.Number<TQuery>("movedAtLeast", "How often the follow-up was moved, at least.", (query, times) => query.MovedAtLeast(times)),
        ReportFilters.Word<TQuery, Storage.FollowUpOrder>("order", "The order of the rows.", (query, order) => query.OrderBy(order)),
    ];
}
