using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The host's sales in its own order, and most overdue first. As in docs/host-list.md.</summary>
internal static class SalesByLateness
{
    // MOST OVERDUE FIRST
    public static IQueryable<SaleFollowUp<SaleRow>> InOwnOrder(SalesContext context, string tenant, Instant now, int afterId) =>
        context.Sales
            .WithFollowUps(context, tenant, sale => sale.Id, now)
            .Where(row => row.Sale.Id > afterId)
            .OrderBy(row => row.Sale.Id)
            .Take(50);

    public static IQueryable<SaleFollowUp<SaleRow>> MostOverdueFirst(
        SalesContext context, string tenant, Instant now, SalePlace<int>? after) =>
        context.Sales.MostOverdueFirst(context, tenant, sale => sale.Id, now, size: 50, after);
    // MOST OVERDUE FIRST
}
