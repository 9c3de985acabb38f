using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.EntityFrameworkCore.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FollowUpKit.SalesControl.Tests;

public sealed class PostgreSqlTests : IClassFixture<PostgreSqlTests.Host>
{
    private readonly Host _host;

    public PostgreSqlTests(Host host) => _host = host;

    [PostgreSqlFact]
    public async Task List_BothOrders_HasTheIndicatorsOfTheReports()
    {
        var browser = await _host.SignInAsync("karen");

        foreach (var order in (string[])["Newest", "MostOverdue"])
            await Listing.AssertIndicatorsAsync(_host, People.Manager, await ListedSale.OnAllPagesAsync(browser, $"/?order={order}"));
    }

    [PostgreSqlFact]
    public async Task List_Filters_NarrowIt()
    {
        var browser = await _host.SignInAsync("elena");

        Assert.Equal(20, (await ListedSale.OnAllPagesAsync(browser, "/?status=NoNextStep&order=MostOverdue")).Count);
        Assert.NotEmpty(await ListedSale.OnAllPagesAsync(browser, "/?text=almacen&status=Overdue&branch=CDMX"));
    }

    [PostgreSqlFact]
    public async Task List_OfAnAgent_IsWhatFollowUpKitShows()
    {
        var listed = await ListedSale.OnAllPagesAsync(await _host.SignInAsync("ana"), "/");

        var shown = await _host.AskReportsAsync(People.Agent, reports => reports.SalesControl().CountAsync());

        Assert.Equal(shown, listed.Count(sale => sale.Status != FollowUpStatus.NotTracked));
    }

    [PostgreSqlFact]
    public async Task New_SaleAndFirstFollowUp_AreSavedTogetherOrNot()
    {
        var browser = await _host.SignInAsync("elena");

        using var saved = await browser.SubmitAsync("/Sales/New", "/Sales/New", await SaleForm.FilledInAsync(_host, "Saved", "2026-03-12"));
        using var refused = await browser.SubmitAsync("/Sales/New", "/Sales/New", await SaleForm.FilledInAsync(_host, "Refused", "2026-06-11"));

        Assert.Equal((1, 1), await SaleForm.CountAsync(_host, "Saved"));
        Assert.Equal((0, 0), await SaleForm.CountAsync(_host, "Refused"));
    }

    [PostgreSqlFact]
    public async Task Migrate_DatabaseOfBeforeFollowUps_KeepsItsSalesAndCanBeginTheirFollowUps()
    {
        await using var host = new Host();
        await OnMigrations.AddSaleOfBeforeAsync(new PostgreSqlErpContext(new DbContextOptionsBuilder<PostgreSqlErpContext>().UseNpgsql(host.Database).Options));

        await OnMigrations.AssertCanBeginAsync(host);
    }

    /// <summary>The sample on a database of its own.</summary>
    public sealed class Host : ErpHost
    {
        private static readonly Lazy<PostgreSqlServer> Shared = new(PostgreSqlServer.Open);

        private readonly Lazy<string> _database = new(() => new NpgsqlConnectionStringBuilder(Shared.Value.ConnectionString) { Database = $"erp_{Guid.NewGuid():N}" }.ConnectionString);

        public string Database => _database.Value;

        protected override string PostgreSqlConnectionString => Database;

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (!disposing || !_database.IsValueCreated) return;
            using var context = new PostgreSqlErpContext(new DbContextOptionsBuilder<PostgreSqlErpContext>().UseNpgsql(Database).Options);
            context.Database.EnsureDeleted();
        }
    }
}
