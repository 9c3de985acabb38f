using System.Net;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl.Tests;

public sealed class ScopeTests(ErpHost host) : IClassFixture<ErpHost>
{
    [Theory]
    [InlineData("elena", DemoData.TrackedCount + DemoData.UntrackedCount)]
    [InlineData("karen", (DemoData.TrackedCount + DemoData.UntrackedCount) / 3)]
    public async Task List_OwnerAndManager_HasAllSalesOfTheirs(string person, int expected) =>
        Assert.Equal(expected, (await ListedSale.OnAllPagesAsync(await host.SignInAsync(person), "/")).Count);

    [Theory]
    [InlineData("elena")]
    [InlineData("karen")]
    [InlineData("ana")]
    [InlineData("paola")]
    public async Task List_TrackedSales_AreThoseThatFollowUpKitShows(string code)
    {
        var listed = await ListedSale.OnAllPagesAsync(await host.SignInAsync(code), "/");

        var shown = await host.AskReportsAsync(People.Of(code), async reports =>
            (await reports.SalesControl().ToPageAsync(500)).Rows.Select(row => row.OperationId.ToString()).ToList());

        Assert.Equal(
            shown.Order(StringComparer.Ordinal),
            listed.Where(sale => sale.Status != FollowUpStatus.NotTracked).Select(sale => $"{sale.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sale_OfAnotherAgent_IsNotFound()
    {
        var browser = await host.SignInAsync("ana");
        var id = await SaleAsync(sale => sale.AgentCode == "luis", pendingAgent: "luis");

        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusOfAsync($"/Sales/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusOfAsync($"/Sales/{id}/data"));
        using var changed = await browser.SubmitAsync("/", $"/Sales/{id}/data?handler=Change", ("Title", "Mine now"), ("Agent", "ana"));
        Assert.Equal(HttpStatusCode.NotFound, changed.StatusCode);
        Assert.NotEqual("Mine now", await host.AskAsync(context => context.Sales.Where(sale => sale.Id == id).Select(sale => sale.Title).SingleAsync()));
    }

    [Fact]
    public async Task Sale_NextStepHandedToAnAgent_IsSeenByBoth()
    {
        var id = await SaleAsync(sale => sale.AgentCode == "luis", pendingAgent: "sofia");

        Assert.Equal(HttpStatusCode.OK, await (await host.SignInAsync("luis")).StatusOfAsync($"/Sales/{id}"));
        Assert.Equal(HttpStatusCode.OK, await (await host.SignInAsync("sofia")).StatusOfAsync($"/Sales/{id}"));
    }

    [Fact]
    public async Task Sale_OfAnotherBranch_IsNotFoundForAManager()
    {
        var browser = await host.SignInAsync("karen");

        Assert.Equal(HttpStatusCode.OK, await browser.StatusOfAsync($"/Sales/{await SaleAsync(sale => sale.BranchCode == "TIJ")}"));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusOfAsync($"/Sales/{await SaleAsync(sale => sale.BranchCode == "MTY")}"));
    }

    [Fact]
    public async Task Sale_Missing_IsNotFoundWithAPage()
    {
        using var answer = await (await host.SignInAsync("elena", "es")).GetAsync("/Sales/999999");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No se encontró", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<int> SaleAsync(System.Linq.Expressions.Expression<Func<Sale, bool>> condition, string? pendingAgent = null) => host.AskAsync(async context =>
    {
        var ids = await context.Sales.Where(condition).Select(sale => sale.Id).ToListAsync();
        if (pendingAgent is null) return ids[0];
        var operations = ids.Select(id => $"{id}").ToList();
        var operation = await context.FollowUpKitFollowUps()
            .Where(row => operations.Contains(row.Operation) && row.State == Storage.FollowUpState.Pending && row.Agent == pendingAgent)
            .Select(row => row.Operation).FirstAsync();
        return int.Parse(operation, System.Globalization.CultureInfo.InvariantCulture);
    });
}
