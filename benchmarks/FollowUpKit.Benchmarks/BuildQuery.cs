using BenchmarkDotNet.Attributes;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Benchmarks;

/// <summary>Building the report of Monday morning, and its page of an empty store, against a filter filled in by hand.</summary>
[MemoryDiagnoser]
public class BuildQuery
{
    private readonly LocalDate _monday = new(2026, 3, 2);
    private readonly LocalDate _friday = new(2026, 3, 6);

    private readonly FollowUpReports _reports = new(new InMemoryOperationStore(), new FakeClock(Chains.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

    [Benchmark(Baseline = true)]
    public FollowUpFilter FilterByHand() => new("default")
    {
        Branches = ["MTY", "TIJ"],
        Agents = ["ana"],
        DueFrom = _monday,
        DueTo = _friday,
        AttentionFromAtOrBefore = Chains.Start,
    };

    [Benchmark]
    public WithoutAttentionQuery Build() =>
        _reports.WithoutAttention().Branches("MTY", "TIJ").Agents("ana").DueBetween(_monday, _friday).AsOf(Chains.Start);

    [Benchmark]
    public Task<ReportPage<PendingFollowUpRow>> BuildAndRead() => Build().ToPageAsync(50);
}
