using BenchmarkDotNet.Attributes;
using FollowUpKit.Storage;

namespace FollowUpKit.Benchmarks;

/// <summary>Bringing a sale back from its snapshot, with chains of several lengths, against copying the records and checking nothing.</summary>
[MemoryDiagnoser]
public class RestoreChain
{
    private OperationSnapshot _snapshot = null!;

    [Params(5, 50, 500)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Read() => _snapshot = Chains.OfLength(Length).ToSnapshot();

    [Benchmark(Baseline = true)]
    public List<FollowUpSnapshot> CopyByHand() => [.. _snapshot.FollowUps.Select(Copy)];

    [Benchmark]
    public SalesOperation Restore() => SalesOperation.Restore(_snapshot);

    private static FollowUpSnapshot Copy(FollowUpSnapshot followUp) =>
        followUp with { Reminders = [.. followUp.Reminders], Result = followUp.Result is { } result ? result with { } : null };
}
