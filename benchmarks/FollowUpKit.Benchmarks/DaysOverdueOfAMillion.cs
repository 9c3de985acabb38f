using BenchmarkDotNet.Attributes;
using NodaTime;

namespace FollowUpKit.Benchmarks;

/// <summary>The days overdue of each of a million sales, per sale: by hand from dates and zones, and as columns.</summary>
[MemoryDiagnoser]
public class DaysOverdueOfAMillion
{
    private readonly MillionRows _rows = new();
    private readonly FollowUpStatus[] _statuses = new FollowUpStatus[MillionRows.Count];
    private readonly int[] _days = new int[MillionRows.Count];

    [GlobalSetup]
    public void Ask() => StatusRule.StatusAt(_rows.IsConcluded, _rows.OverdueMicroseconds, MillionRows.Now, _statuses);

    [Benchmark(Baseline = true, OperationsPerInvoke = MillionRows.Count)]
    public void PeriodByHand()
    {
        for (var row = 0; row < _days.Length; row++)
        {
            var today = MillionRows.Now.InZone(_rows.ZoneOf(row)).Date;
            _days[row] = Math.Max(0, Period.Between(_rows.DueDates[row], today, PeriodUnits.Days).Days);
        }
    }

    [Benchmark(OperationsPerInvoke = MillionRows.Count)]
    public void Column() => StatusRule.DaysOverdue(_rows.DueDays, _rows.Todays[0], _days);

    [Benchmark(OperationsPerInvoke = MillionRows.Count)]
    public void ColumnsWithZones() => StatusRule.DaysOverdue(_statuses, _rows.DueDays, _rows.Zones, _rows.Todays, _days);
}
