using System.Net;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FollowUpKit.SalesControl.Tests;

/// <summary>The ERP of before FollowUpKit, and what becomes of it.</summary>
internal static class OnMigrations
{
    /// <summary>Brings a database to the first migration, and adds a sale as the ERP did then.</summary>
    public static async Task AddSaleOfBeforeAsync(ErpContext context)
    {
        await using (context)
        {
            await context.GetService<IMigrator>().MigrateAsync("Sales");
            var branch = DemoCompany.Branches()[0];
            var customer = DemoCompany.Customers().First(row => row.BranchCode == branch.Code);
            context.AddRange(branch, customer, DemoCompany.People().Single(row => row.Code == "elena"), DemoCompany.People().Single(row => row.Code == "ana"));
            context.Add(new Sale
            {
                Title = "Prensa hidráulica",
                Amount = 900,
                Currency = "MXN",
                QuotedOn = new DateOnly(2025, 11, 3),
                Customer = customer,
                BranchCode = branch.Code,
                AgentCode = "ana",
                SearchText = "v-0001 prensa hidraulica",
            });
            await context.SaveChangesAsync();
        }
    }

    public static async Task AssertCanBeginAsync(ErpHost host)
    {
        var browser = await host.SignInAsync("ana");
        var sale = Assert.Single(await ListedSale.OnAllPagesAsync(browser, "/?order=MostOverdue"));
        Assert.Equal(("Prensa hidráulica", FollowUpStatus.NotTracked), (sale.Title, sale.Status));
        var address = $"/Sales/{sale.Id}";

        using var started = await browser.SubmitAsync(address, address + "?handler=Start", ("First.Subject", "Retomar"), ("First.Date", "2026-03-09"));

        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        var listed = Assert.Single(await ListedSale.OnAllPagesAsync(browser, "/?order=MostOverdue"));
        Assert.Equal((FollowUpStatus.Overdue, 1), (listed.Status, listed.DaysOverdue));
    }
}
