using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The host's sales, most overdue first: those with something pending, then the rest. As in docs/host-list.md.</summary>
[SuppressMessage("Globalization", "CA1305:Specify IFormatProvider", Justification = "The database does it; it knows no culture.")]
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "The database compares, by code point.")]
internal static class SalesByLateness
{
    // MOST OVERDUE FIRST
    public static IQueryable<ListedSale> Pending(SalesContext context, string tenant, Instant now, ListedSale? after)
    {
        var operations = context.FollowUpKitOperations().Where(operation => operation.Tenant == tenant && operation.WithdrawnAt == null);
        var (from, key) = (after?.OverdueFrom, after?.Id.ToString(CultureInfo.InvariantCulture));
        var pending = after is null
            ? operations.Where(operation => operation.NextOverdueFrom != null)
            : operations.Where(operation => operation.NextOverdueFrom >= from
                && (operation.NextOverdueFrom > from || operation.Operation.CompareTo(key) > 0));
        return
            from operation in pending
            join sale in context.Sales on operation.Operation equals sale.Id.ToString()
            orderby operation.NextOverdueFrom, operation.Operation
            select new ListedSale(
                sale.Id,
                operation.ConcludedAt != null ? FollowUpStatus.Concluded
                    : operation.NextOverdueFrom <= now ? FollowUpStatus.Overdue
                    : FollowUpStatus.InProgress,
                operation.CurrentDueDate, operation.CurrentDueTime, operation.CurrentTimeZone, operation.NextOverdueFrom);
    }

    public static IQueryable<ListedSale> Rest(SalesContext context, string tenant, int afterId) =>
        from sale in context.Sales
        where sale.Id > afterId
        join joined in context.FollowUpKitOperations().Where(operation => operation.Tenant == tenant && operation.WithdrawnAt == null)
            on sale.Id.ToString() equals joined.Operation into operations
        from operation in operations.DefaultIfEmpty()
        where operation.NextOverdueFrom == null
        orderby sale.Id
        select new ListedSale(
            sale.Id,
            operation == null ? FollowUpStatus.NotTracked
                : operation.ConcludedAt != null ? FollowUpStatus.Concluded
                : FollowUpStatus.InProgress,
            null, null, null, null);
    // MOST OVERDUE FIRST
}
