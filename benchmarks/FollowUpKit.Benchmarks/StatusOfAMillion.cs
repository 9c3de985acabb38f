using BenchmarkDotNet.Attributes;
using NodaTime;

namespace FollowUpKit.Benchmarks;

/// <summary>The status of each of a million sales, per sale: by hand from local due values, row by row from stored instants, and as a column.</summary>
[MemoryDiagnoser]
public class StatusOfAMillion
{
    private readonly MillionRows _rows = new();
    private readonly FollowUpStatus[] _statuses = new FollowUpStatus[MillionRows.Count];

    [Benchmark(Baseline = true, OperationsPerInvoke = MillionRows.Count)]
    public void ConvertByHand()
    {
        for (var row = 0; row < _statuses.Length; row++)
        {
            var zone = _rows.ZoneOf(row);
            var end = _rows.DueTimes[row] is { } time
                ? (_rows.DueDates[row] + time).InZoneLeniently(zone).ToInstant() + Duration.FromMinutes(1)
                : _rows.DueDates[row].PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
            _statuses[row] = MillionRows.Now >= end ? FollowUpStatus.Overdue : FollowUpStatus.InProgress;
        }
    }

    /// <summary>The cheapest by hand, and wrong around changes of the clocks.</summary>
    [Benchmark(OperationsPerInvoke = MillionRows.Count)]
    public void CompareLocalByHand()
    {
        for (var row = 0; row < _statuses.Length; row++)
        {
            var end = _rows.DueTimes[row] is { } time
                ? (_rows.DueDates[row] + time).PlusMinutes(1)
                : _rows.DueDates[row].PlusDays(1).AtMidnight();
            var isOverdue = MillionRows.Now.InZone(_rows.ZoneOf(row)).LocalDateTime >= end;
            _statuses[row] = isOverdue ? FollowUpStatus.Overdue : FollowUpStatus.InProgress;
        }
    }

    [Benchmark(OperationsPerInvoke = MillionRows.Count)]
    public void RowByRow()
    {
        for (var row = 0; row < _statuses.Length; row++)
            _statuses[row] = StatusRule.StatusAt(_rows.IsConcluded[row], _rows.OverdueFrom[row], MillionRows.Now);
    }

    [Benchmark(OperationsPerInvoke = MillionRows.Count)]
    public void Column() => StatusRule.StatusAt(_rows.OverdueMicroseconds, MillionRows.Now, _statuses);

    [Benchmark(OperationsPerInvoke = MillionRows.Count)]
    public void ColumnWithConcluded() => StatusRule.StatusAt(_rows.IsConcluded, _rows.OverdueMicroseconds, MillionRows.Now, _statuses);

    [Benchmark(OperationsPerInvoke = MillionRows.Count)]
    public int CountOverdue() => StatusRule.CountOverdue(_rows.OverdueMicroseconds, MillionRows.Now);
}
