namespace FollowUpKit.Storage.Tests;

/// <summary>A report with its orders and filters: the questions are each of the one with each of the other.</summary>
internal sealed record PlanReport<TQuery, TRow>(
    string Name,
    Func<FollowUpReports, TQuery> Start,
    IReadOnlyList<PlanFilter<TQuery>> Filters,
    IReadOnlyList<PlanFilter<TQuery>> Orders,
    IReadOnlyList<PlanCount<TQuery>> Counts)
    where TQuery : ReportQuery<TQuery, TRow>
{
    /// <summary>As a screen shows them.</summary>
    private const int PageSize = 50;

    private static readonly string[] Few = ["all", "branch", "agent", "scope of branches", "branch and period"];

    public IEnumerable<PlanQuestion> Questions =>
    [
        .. from order in Orders
           from filter in Filters
           select Question($"page of {Name} by {order.Name}", filter, (shop, query) => ReadPagesAsync(shop, order.Apply(query))),
        .. from order in Orders
           from filter in Filters
           where Few.Contains(filter.Name)
           select Question($"stream of {Name} by {order.Name}", filter, (_, query) => ReadFirstAsync(order.Apply(query))),
        .. from count in Counts.Prepend(new("count", query => query.CountAsync()))
           from filter in Filters
           where !count.IsPair || Few.Contains(filter.Name)
           select Question($"{count.Name} of {Name}", filter, (_, query) => count.AskAsync(query)),
    ];

    private PlanQuestion Question(string name, PlanFilter<TQuery> filter, Func<PlanShop, TQuery, Task> askAsync) =>
        new(name, filter.Name, filter.Columns, filter.Scope, shop => askAsync(shop, filter.Apply(Start(shop.Reports))));

    private static async Task ReadPagesAsync(PlanShop shop, TQuery query)
    {
        var one = await shop.AsideAsync(() => query.ToPageAsync(1));
        Assert.NotNull(one.NextCursor);
        await query.ToPageAsync(PageSize);
        await query.ToPageAsync(PageSize, one.NextCursor);
    }

    private static async Task ReadFirstAsync(TQuery query)
    {
        await using var rows = query.StreamAsync().GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
    }
}
