using System.Linq.Expressions;
using FollowUpKit;
using FollowUpKit.Storage.EntityFrameworkCore;
using NodaTime;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Joins the host's own list of sales with what stands in the tables of FollowUpKit.</summary>
public static class FollowUpKitQueryableExtensions
{
    /// <summary>
    /// Each sale with its status, next due value and days overdue, in the order of the host. Sort, filter and page it as any
    /// query; a sort by a column of the host reads no more than the page. Nothing is tracked.
    /// </summary>
    /// <example>
    /// <code>
    /// var page = await context.Sales
    ///     .WithFollowUps(context, tenant, sale =&gt; sale.Id, clock.GetCurrentInstant())
    ///     .OrderBy(row =&gt; row.Sale.Id).Skip(50).Take(50).ToListAsync();
    /// </code>
    /// </example>
    /// <typeparam name="TSale">The type of the sales.</typeparam>
    /// <typeparam name="TKey">The type of their key: string, int, long or Guid.</typeparam>
    /// <param name="sales">The sales, filtered by the host as it likes.</param>
    /// <param name="context">Their context; <see cref="FollowUpKitModelBuilderExtensions.AddFollowUpKit"/> was called for its model.</param>
    /// <param name="tenant">The tenant; "default" where the host has one only.</param>
    /// <param name="key">The key of a sale, which commands name as <see cref="OperationId"/>.</param>
    /// <param name="now">The instant to answer for, the same for all pages.</param>
    /// <param name="calendar">The time zones and business days that count days overdue; null for <see cref="LocalCalendar.Default"/>.</param>
    /// <returns>A query with one row for each sale, also for one that is not tracked.</returns>
    /// <exception cref="ArgumentException">The key is of another type.</exception>
    /// <exception cref="InvalidOperationException">The model has no tables of FollowUpKit.</exception>
    public static IQueryable<SaleFollowUp<TSale>> WithFollowUps<TSale, TKey>(
        this IQueryable<TSale> sales,
        DbContext context,
        string tenant,
        Expression<Func<TSale, TKey>> key,
        Instant now,
        LocalCalendar? calendar = null)
        where TSale : class
        where TKey : notnull =>
        List(sales, context, tenant, key, now, calendar).All();

    /// <summary>
    /// A page of sales with their status, next due value and days overdue: first what is overdue, the longest first, then what
    /// is due next, at last the sales with nothing pending, in the order of their keys. Nothing is tracked.
    /// </summary>
    /// <remarks>
    /// Read by indexes, whichever page it is, where the host has an index on the text of the key; docs/host-list.md has it for
    /// each type of key.
    /// </remarks>
    /// <example>
    /// <code>
    /// var page = await context.Sales
    ///     .MostOverdueFirst(context, tenant, sale =&gt; sale.Id, clock.GetCurrentInstant(), size: 50)
    ///     .ToListAsync();
    /// var after = new SalePlace&lt;Guid&gt;(page[^1].Sale.Id, page[^1].OverdueFrom);      // for the next page
    /// </code>
    /// </example>
    /// <typeparam name="TSale">The type of the sales.</typeparam>
    /// <typeparam name="TKey">The type of their key: string, int, long or Guid.</typeparam>
    /// <param name="sales">The sales, filtered by the host as it likes.</param>
    /// <param name="context">Their context; <see cref="FollowUpKitModelBuilderExtensions.AddFollowUpKit"/> was called for its model.</param>
    /// <param name="tenant">The tenant; "default" where the host has one only.</param>
    /// <param name="key">The key of a sale, which commands name as <see cref="OperationId"/>; unique among the sales.</param>
    /// <param name="now">The instant to answer for, the same for all pages.</param>
    /// <param name="size">The most sales of the page, at least 1.</param>
    /// <param name="after">The last sale of the page before; null for the first page.</param>
    /// <param name="calendar">The time zones and business days that count days overdue; null for <see cref="LocalCalendar.Default"/>.</param>
    /// <returns>A query with the rows of the page, in order; another order on top of it sorts this page only.</returns>
    /// <exception cref="ArgumentException">The key is of another type, or the size less than 1.</exception>
    /// <exception cref="InvalidOperationException">The model has no tables of FollowUpKit.</exception>
    public static IQueryable<SaleFollowUp<TSale>> MostOverdueFirst<TSale, TKey>(
        this IQueryable<TSale> sales,
        DbContext context,
        string tenant,
        Expression<Func<TSale, TKey>> key,
        Instant now,
        int size,
        SalePlace<TKey>? after = null,
        LocalCalendar? calendar = null)
        where TSale : class
        where TKey : notnull
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        return List(sales, context, tenant, key, now, calendar).MostOverdueFirst(size, after);
    }

    private static SaleList<TSale, TKey> List<TSale, TKey>(
        IQueryable<TSale> sales, DbContext context, string tenant, Expression<Func<TSale, TKey>> key, Instant now, LocalCalendar? calendar)
        where TSale : class
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(sales);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(key);
        SaleKeys.Require(typeof(TKey));
        return new SaleList<TSale, TKey>(sales, context, tenant, key, now, calendar ?? LocalCalendar.Default);
    }
}
