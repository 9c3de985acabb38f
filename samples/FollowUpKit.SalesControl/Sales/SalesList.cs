using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.SalesControl;

/// <summary>The ERP's own list of sales, joined with the follow-ups as docs/host-list.md describes, by pages without an offset.</summary>
public sealed class SalesList(ErpContext context, IClock clock)
{
    public async Task<SalesPage> ReadAsync(
        SignedInPerson person, SalesFilter filter, SalePlace<int>? after, int size, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var sales = Filtered(context.VisibleTo(person), filter, now).Include(sale => sale.Customer).Include(sale => sale.Agent);
        var page = filter.Order == SalesOrder.MostOverdue
            ? sales.MostOverdueFirst(context, ErpContext.Tenant, sale => sale.Id, now, size + 1, after)
            : sales.Where(sale => after == null || sale.Id < after.Key)
                .WithFollowUps(context, ErpContext.Tenant, sale => sale.Id, now)
                .OrderByDescending(row => row.Sale.Id)
                .Take(size + 1);
        var rows = await page.ToListAsync(cancellationToken);
        if (rows.Count <= size) return new SalesPage(rows, null);
        var last = rows[size - 1];
        return new SalesPage(rows[..size], new SalePlace<int>(last.Sale.Id, last.OverdueFrom));
    }

    private IQueryable<Sale> Filtered(IQueryable<Sale> sales, SalesFilter filter, Instant now)
    {
        if (filter.Branch is { } branch) sales = sales.Where(sale => sale.BranchCode == branch);
        if (filter.Agent is { } agent) sales = sales.Where(sale => sale.AgentCode == agent);
        if (filter.Text is { } text && SearchText.Of(text) is var folded) sales = sales.Where(sale => sale.SearchText.Contains(folded));
        return filter.Status is { } status ? WithStatus(sales, status, now) : sales;
    }

    private IQueryable<Sale> WithStatus(IQueryable<Sale> sales, SaleStatus status, Instant now)
    {
        var rows = sales.WithFollowUps(context, ErpContext.Tenant, sale => sale.Id, now);
        rows = status switch
        {
            SaleStatus.Overdue => rows.Where(row => row.Status == FollowUpStatus.Overdue),
            SaleStatus.InProgress => rows.Where(row => row.Status == FollowUpStatus.InProgress),
            SaleStatus.NoNextStep => rows.Where(row => row.Status == FollowUpStatus.InProgress && row.OverdueFrom == null),
            SaleStatus.Concluded => rows.Where(row => row.Status == FollowUpStatus.Concluded),
            _ => rows.Where(row => row.Status == FollowUpStatus.NotTracked),
        };
        return rows.Select(row => row.Sale);
    }
}
