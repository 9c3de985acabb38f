using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Pages of many sales, most overdue first, their yardstick in memory and their plans.</summary>
internal sealed class SalesPages(SalesContext context, Instant now)
{
    public const int Size = 50;

    /// <summary>A page: of those with something pending, filled up from the rest.</summary>
    /// <param name="after">The last row of the page before; null for the first page.</param>
    public async Task<List<ListedSale>> ReadAsync(ListedSale? after)
    {
        var page = after is { OverdueFrom: null } ? [] : await Pending(after).ToListAsync();
        return page.Count == Size ? page : [.. page, .. await Rest(after is { OverdueFrom: null } ? after.Id : 0).Take(Size - page.Count).ToListAsync()];
    }

    public IQueryable<ListedSale> Pending(ListedSale? after) => SalesByLateness.Pending(context, ManySales.Tenant, now, after).Take(Size);

    public IQueryable<ListedSale> Rest(int afterId) => SalesByLateness.Rest(context, ManySales.Tenant, afterId).Take(Size);

    /// <summary>All sales in memory, by the facts of each and the rule of the library.</summary>
    public async Task<List<ListedSale>> YardstickAsync()
    {
        var sales = await context.Sales.AsNoTracking().ToListAsync();
        var operations = await context.FollowUpKitOperations()
            .Where(operation => operation.Tenant == ManySales.Tenant).ToDictionaryAsync(operation => operation.Operation);
        return
        [
            .. sales
                .Select(sale => Listed(sale.Id, operations.GetValueOrDefault(sale.Id.ToString(CultureInfo.InvariantCulture))))
                .OrderBy(sale => sale.OverdueFrom ?? Instant.MaxValue)
                .ThenBy(sale => sale.OverdueFrom is null ? $"{sale.Id:D9}" : $"{sale.Id}", StringComparer.Ordinal),
        ];
    }

    /// <summary>How the database would read a page.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The statement is the one under test.")]
    public async Task<string> PlanAsync(IQueryable<ListedSale> page, string explain)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = page.CreateDbCommand();
        command.CommandText = $"{explain} {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(reader.FieldCount - 1));
        return string.Join('\n', steps);
    }

    private ListedSale Listed(int id, FollowUpKitOperation? operation)
    {
        if (operation is null || operation.WithdrawnAt is not null) return new(id, FollowUpStatus.NotTracked, null, null, null, null);
        var status = StatusRule.StatusAt(operation.ConcludedAt is not null, operation.NextOverdueFrom, now);
        return operation.NextOverdueFrom is null
            ? new(id, status, null, null, null, null)
            : new(id, status, operation.CurrentDueDate, operation.CurrentDueTime, operation.CurrentTimeZone, operation.NextOverdueFrom);
    }
}
