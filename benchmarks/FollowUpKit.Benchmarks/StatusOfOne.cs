using BenchmarkDotNet.Attributes;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Benchmarks;

/// <summary>The status of one sale from stored facts, against converting its due date on each question. Asked of a thousand in turn, so that nothing is guessed.</summary>
[MemoryDiagnoser]
public class StatusOfOne
{
    private const int Sales = 1_000;

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["America/Mexico_City"];
    private readonly Instant _now = Instant.FromUtc(2026, 3, 6, 15, 0);
    private readonly OperationFacts[] _facts = new OperationFacts[Sales];

    [GlobalSetup]
    public void Read()
    {
        var random = new Random(20260306);
        var snapshot = Chains.OfLength(1).ToSnapshot();
        for (var sale = 0; sale < Sales; sale++)
        {
            var due = new LocalDate(2026, 3, 6).PlusDays(random.Next(-60, 60));
            _facts[sale] = snapshot with { CurrentDueDate = due, NextOverdueFrom = Due.On(due).Resolve(_zone).OverdueFrom };
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Sales)]
    public int ConvertByHand()
    {
        var overdue = 0;
        foreach (var facts in _facts)
            overdue += _now >= facts.CurrentDueDate!.Value.PlusDays(1).AtStartOfDayInZone(_zone).ToInstant() ? 1 : 0;
        return overdue;
    }

    [Benchmark(OperationsPerInvoke = Sales)]
    public int FromFacts()
    {
        var overdue = 0;
        foreach (var facts in _facts) overdue += StatusRule.StatusAt(facts, _now) == FollowUpStatus.Overdue ? 1 : 0;
        return overdue;
    }

    [Benchmark(OperationsPerInvoke = Sales)]
    public int Indicator()
    {
        var days = 0;
        foreach (var facts in _facts) days += OperationIndicator.From(facts, _now).DaysOverdue;
        return days;
    }
}
