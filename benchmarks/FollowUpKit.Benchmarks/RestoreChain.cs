using BenchmarkDotNet.Attributes;
using FollowUpKit.Storage;

namespace FollowUpKit.Benchmarks;

/// <summary>Bringing a sale back from its snapshot, with chains of several lengths.</summary>
[MemoryDiagnoser]
public class RestoreChain
{
    private OperationSnapshot _snapshot = null!;

    [Params(5, 50, 500)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Read() => _snapshot = Chains.OfLength(Length).ToSnapshot();

    [Benchmark]
    public SalesOperation Restore() => SalesOperation.Restore(_snapshot);
}
