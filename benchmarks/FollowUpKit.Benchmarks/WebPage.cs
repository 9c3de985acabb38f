using BenchmarkDotNet.Attributes;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Benchmarks;

/// <summary>A page of 50 overdue follow-ups, by the service and over HTTP, on a SQLite file of 20,000 sales.</summary>
[MemoryDiagnoser, MedianColumn]
public class WebPage : IAsyncDisposable
{
    private const int Sales = 20_000;
    private const string Page = "follow-ups/reports/without-attention?size=50";

    private readonly string _folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private FollowUpReports _reports = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        var database = Path.Combine(_folder, "sales.db");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services
            .AddSingleton<IClock>(new FakeClock(Chains.Start + Duration.FromDays(90)))
            .AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC")
            .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => new SqliteConnection($"Data Source={database}"))
            .AddFollowUpKitWeb();
        _app = builder.Build();
        _app.MapFollowUpKit();
        await _app.Services.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();
        var scope = _app.Services.CreateScope();
        var followUps = new FollowUpService(scope.ServiceProvider.GetRequiredService<IOperationStore>(), new FakeClock(Chains.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        for (var sale = 0; sale < Sales; sale++)
            await followUps.ExecuteAsync(new OpenOperation(sale).WithBranch("MTY").WithAgent("ana").WithTitle("40 sillas de oficina").WithFirst(Chains.Draft(1)));
        _reports = scope.ServiceProvider.GetRequiredService<FollowUpReports>();
        await _app.StartAsync();
        _client = new() { BaseAddress = new(_app.Urls.First()) };
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _client.Dispose();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Task<ReportPage<PendingFollowUpRow>> ByTheService() => _reports.WithoutAttention().ToPageAsync(50);

    [Benchmark]
    public Task<byte[]> OverHttp() => _client.GetByteArrayAsync(Page);
}
