using System.Diagnostics;
using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Testing;

namespace FollowUpKit.Benchmarks;

/// <summary>
/// What it costs to be able to tell of a command and of a report, on a sale in memory: nobody listens, or spans, durations and a log
/// are taken. The command finds, restores and decides, and writes nothing, so that each call is as the one before.
/// </summary>
[MemoryDiagnoser]
public class TelemetryCost : IDisposable
{
    private readonly Task<long> _count = Task.FromResult(1L);
    private readonly RecalculateDueTimes _command = new("1042");
    private ILogger<FollowUpService> _logger = NullLogger<FollowUpService>.Instance;
    private FollowUpService _followUps = null!;
    private FollowUpReports _reports = null!;
    private ActivityListener? _activities;
    private MeterListener? _meters;

    [Params(false, true)]
    public bool Listened { get; set; }

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var store = new InMemoryOperationStore();
        var options = new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" };
        if (Listened) _logger = new Logger();
        _followUps = new FollowUpService(store, new FakeClock(Chains.Start), options, logger: _logger);
        _reports = new FollowUpReports(store, new FakeClock(Chains.Start), options);
        await _followUps.ExecuteAsync(new OpenOperation("1042").WithBranch("MTY").WithAgent("ana").WithFirst(Chains.Draft(1)));
        if (!Listened) return;
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FollowUpKitTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == FollowUpKitTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<double>((_, _, _, _) => { });
        _meters.Start();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _activities?.Dispose();
        _meters?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public Task<CommandReceipt> CommandUntold() => _followUps.ExecuteUnobservedAsync(_command, CancellationToken.None);

    [Benchmark]
    public Task<CommandReceipt> Command() => _followUps.ExecuteAsync(_command);

    /// <summary>What is added to a command where nobody listens.</summary>
    [Benchmark]
    public bool AddedToCommand() => CommandObservation.IsWanted(_logger);

    [Benchmark]
    public Task<long> Report() => _reports.WithoutAttention().CountAsync();

    /// <summary>What is added to a report.</summary>
    [Benchmark]
    public Task<long> AddedToReport() => ReportObservation.ReadAsync("WithoutAttention", "count", () => _count);

    private sealed class Logger : ILogger<FollowUpService>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }
}
