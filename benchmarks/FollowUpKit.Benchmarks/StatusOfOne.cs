using BenchmarkDotNet.Attributes;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Benchmarks;

/// <summary>The status of one sale from stored facts, against converting its due date on each question.</summary>
[MemoryDiagnoser]
public class StatusOfOne
{
    private static readonly LocalDate DueDate = new(2026, 3, 5);

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["America/Mexico_City"];
    private readonly Instant _now = Instant.FromUtc(2026, 3, 6, 15, 0);
    private OperationFacts _facts = null!;

    [GlobalSetup]
    public void Read() => _facts = Chains.OfLength(1).ToSnapshot();

    [Benchmark(Baseline = true)]
    public bool ConvertByHand() => _now >= DueDate.PlusDays(1).AtStartOfDayInZone(_zone).ToInstant();

    [Benchmark]
    public FollowUpStatus FromFacts() => StatusRule.StatusAt(_facts, _now);

    [Benchmark]
    public OperationIndicator Indicator() => OperationIndicator.From(_facts, _now);
}
