using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Pages of many sales, their yardstick in memory and their plans.</summary>
internal sealed class SalesPages(SalesContext context, Instant now)
{
    public const int Size = 50;

    /// <summary>A page, most overdue first.</summary>
    /// <param name="after">The last row of the page before; null for the first page.</param>
    public async Task<List<ListedSale>> ReadAsync(ListedSale? after) =>
        [.. (await MostOverdueFirst(after).ToListAsync()).Select(ListedSale.Of)];

    public IQueryable<SaleFollowUp<SaleRow>> MostOverdueFirst(ListedSale? after) => SalesByLateness.MostOverdueFirst(
        context, ManySales.Tenant, now, after is null ? null : new SalePlace<int>(after.Id, after.OverdueFrom));

    public IQueryable<SaleFollowUp<SaleRow>> InOwnOrder(int afterId) => SalesByLateness.InOwnOrder(context, ManySales.Tenant, now, afterId);

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
    public static async Task<string> PlanAsync(SalesContext context, IQueryable<SaleFollowUp<SaleRow>> page, string explain)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = page.CreateDbCommand();
        command.CommandText = $"{explain} {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(reader.FieldCount - 1));
        return string.Join('\n', steps);
    }

    /// <summary>The names of tables in a query of SQLite that its plan does not search by an index.</summary>
    public static IEnumerable<string> TablesReadInFull(IQueryable<SaleFollowUp<SaleRow>> page, string plan) =>
        Regex.Matches(page.ToQueryString(), "\"(?:Sales|followup_operations)\" AS \"(\\w+)\"").Select(table => table.Groups[1].Value)
            .Where(table => !plan.Contains($"SEARCH {table} USING ", StringComparison.Ordinal));

    /// <summary>The most rows that a step of a plan of PostgreSQL gave in all its runs.</summary>
    public static double MostRowsOf(string plan) => Regex.Matches(plan, @"actual time=\S+ rows=([\d.]+) loops=(\d+)")
        .Max(step => double.Parse(step.Groups[1].Value, CultureInfo.InvariantCulture) * int.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture));

    private ListedSale Listed(int id, FollowUpKitOperation? operation)
    {
        if (operation is null || operation.WithdrawnAt is not null) return new(id, FollowUpStatus.NotTracked, null, null, null, null, 0);
        var status = StatusRule.StatusAt(operation.ConcludedAt is not null, operation.NextOverdueFrom, now);
        if (operation.NextOverdueFrom is not { } from) return new(id, status, null, null, null, null, 0);
        var zone = operation.CurrentTimeZone!;
        var days = StatusRule.DaysOverdue(operation.CurrentDueDate!.Value, zone, from, now, LocalCalendar.Default);
        return new(id, status, operation.CurrentDueDate, operation.CurrentDueTime, zone, from, days);
    }
}
