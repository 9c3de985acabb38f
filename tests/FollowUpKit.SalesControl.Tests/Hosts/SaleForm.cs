using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl.Tests;

/// <summary>The form of a new sale, filled in.</summary>
internal static class SaleForm
{
    public static async Task<(string Name, string Value)[]> FilledInAsync(ErpHost host, string title, string dueDate, string branch = "MTY", string agent = "luis")
    {
        var customer = await host.AskAsync(context => context.Customers.Where(row => row.BranchCode == branch).Select(row => row.Id).FirstAsync());
        return
        [
            ("Customer", customer.ToString(CultureInfo.InvariantCulture)), ("Agent", agent), ("Title", title), ("Amount", "1250.50"), ("Currency", "MXN"),
            ("First.Subject", "¿Recibió la cotización?"), ("First.Date", dueDate), ("First.Time", "10:30"),
        ];
    }

    /// <summary>How many sales and operations have a title.</summary>
    public static async Task<(int Sales, int Operations)> CountAsync(ErpHost host, string title) => await host.AskAsync(async context => (
        await context.Sales.CountAsync(sale => sale.Title == title),
        await context.FollowUpKitOperations().CountAsync(operation => operation.Title == title)));
}
