using System.Globalization;
using BenchmarkDotNet.Attributes;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Benchmarks;

/// <summary>The tooltip of a sale, as values and as text, against a text put together by hand.</summary>
[MemoryDiagnoser]
public class Tooltip
{
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-MX");

    private readonly Instant _now = Instant.FromUtc(2026, 3, 9, 15, 0);
    private OperationRow _row = null!;

    [GlobalSetup]
    public void Read() => _row = OperationRow.From(Chains.OfLength(5).ToSnapshot());

    [Benchmark(Baseline = true)]
    public string ByHand()
    {
        var dueDate = _row.CurrentDueDate!.Value;
        var today = _now.InZone(DateTimeZoneProviders.Tzdb[_row.CurrentTimeZone!]).Date;
        var days = Math.Max(0, Period.Between(dueDate, today, PeriodUnits.Days).Days);
        return string.Create(Spanish, $"Seguimiento {_row.CurrentFollowUpNumber}: {_row.Current!.Subject}\nVence: {dueDate}\nAtrasado {days} días\nAgente: {_row.Current.Agent}");
    }

    [Benchmark]
    public OperationTooltip FromRow() => OperationTooltip.From(_row, _now);

    [Benchmark]
    public string FromRowToText() => OperationTooltip.From(_row, _now).ToText(Spanish);
}
