using BenchmarkDotNet.Attributes;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using NodaTime.Testing;

namespace FollowUpKit.Benchmarks;

/// <summary>A result with the next step: decided only, and through the service on a SQLite file, one transaction each.</summary>
[MemoryDiagnoser]
public class CaptureAndSchedule
{
    private const int Sales = 2_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private SalesOperation _operation = null!;
    private FollowUpService _followUps = null!;
    private int _captured;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _operation = Chains.OfLength(5);
        var database = Path.Combine(_folder, "sales.db");
        var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection($"Data Source={database}"));
        await store.CreateSchemaAsync();
        _followUps = new FollowUpService(store, new FakeClock(Chains.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        for (var sale = 0; sale < Sales; sale++)
            await _followUps.ExecuteAsync(new OpenOperation(sale).WithBranch("MTY").WithAgent("ana").WithFirst(Chains.Draft(1)));
    }

    [GlobalCleanup]
    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public SalesOperation Decide() => Chains.Decide(_operation, Chains.Capture("1042", 6));

    [Benchmark]
    public Task<CommandReceipt> OnSqlite() => _followUps.ExecuteAsync(Chains.Capture(_captured++ % Sales, 2));
}
