using FollowUpKit;
using Microsoft.EntityFrameworkCore;
using NodaTime;

// An ERP with keys of its own, which shows its list and serves it as JSON: what a host writes, with nothing configured.
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton<IClock>(new TuesdayMorning());
builder.Services.AddDbContext<ErpContext>(options => options.UseSqlite("Data Source=erp.db"));
builder.Services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City").AddFollowUpKitEntityFrameworkCoreStore<ErpContext>();
await using var app = builder.Build();
app.MapGet("/sales", (FollowUpReports reports) => reports.SalesControl().ToPageAsync(50));
app.MapGet("/indicators", async (ErpContext erp, FollowUpReports reports) => await reports.GetIndicatorsAsync(await erp.Sales.OrderBy(sale => sale.Id).Select(sale => (OperationId)sale.Id).ToListAsync()));

await using (var scope = app.Services.CreateAsyncScope())
{
    var erp = scope.ServiceProvider.GetRequiredService<ErpContext>();
    await erp.Database.EnsureCreatedAsync();
    await Sales.SellAsync(erp, scope.ServiceProvider.GetRequiredService<FollowUpService>());
    await Sales.PrintAsync(erp);
}

await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
Console.WriteLine(await client.GetStringAsync("/sales"));
Console.WriteLine(await client.GetStringAsync("/indicators"));
await app.StopAsync();
