using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Logging;

namespace FollowUpKit.Storage.Tests;

/// <summary>Listens to every log, trace, metric and event of the library and of the drivers under it.</summary>
internal sealed class Listening : IDisposable, ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ConcurrentQueue<int> _logged = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;
    private readonly Events _events;

    public Listening()
    {
        Loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this));
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _heard.Enqueue(string.Join("\n", [
                activity.OperationName, activity.DisplayName, $"{activity.StatusDescription} {activity.TraceStateString}", .. Texts(activity.TagObjects),
                .. activity.Events.SelectMany(each => Texts(each.Tags).Prepend(each.Name)), .. activity.Baggage.Select(each => $"{each}"),
                .. activity.Links.SelectMany(each => Texts(each.Tags ?? [])),
            ])),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        Measure<int>();
        Measure<long>();
        Measure<double>();
        _meters.Start();
        _events = new Events(_heard);
    }

    public ILoggerFactory Loggers { get; }

    public IEnumerable<string> Heard => _heard;

    /// <summary>The ids of the events that were logged.</summary>
    public IEnumerable<int> EventIds => _logged;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _heard.Enqueue(Text(state));
        return null;
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _logged.Enqueue(eventId.Id);
        _heard.Enqueue($"{formatter(state, exception)}\n{Text(state)}\n{exception}");
    }

    public void Dispose()
    {
        _meters.RecordObservableInstruments();
        _activities.Dispose();
        _meters.Dispose();
        _events.Dispose();
        Loggers.Dispose();
    }

    private static string Text(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join("\n", Texts(values).Prepend($"{state}")) : $"{state}";

    private static IEnumerable<string> Texts(IEnumerable<KeyValuePair<string, object?>> tags) => tags.Select(tag => $"{tag.Key}: {tag.Value}");

    private void Measure<T>()
        where T : struct => _meters.SetMeasurementEventCallback<T>((instrument, value, tags, _) =>
            _heard.Enqueue($"{instrument.Name} {value} {string.Join("\n", Texts(tags.ToArray()))}"));

    private sealed class Events(ConcurrentQueue<string> heard) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.Contains("FollowUpKit", StringComparison.Ordinal) || eventSource.Name.Contains("Npgsql", StringComparison.Ordinal))
                EnableEvents(eventSource, EventLevel.Verbose);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            heard?.Enqueue($"{eventData.EventName} {eventData.Message} {string.Join("\n", eventData.Payload ?? (IReadOnlyCollection<object?>)[])}");
    }
}
