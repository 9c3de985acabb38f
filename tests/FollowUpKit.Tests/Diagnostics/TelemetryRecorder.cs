using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FollowUpKit.Tests.Diagnostics;

/// <summary>The spans and measurements of the library in the flow of one test, whatever other tests do at the same time.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private static readonly AsyncLocal<TelemetryRecorder?> Current = new();

    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Text)> _measurements = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public TelemetryRecorder()
    {
        Current.Value = this;
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FollowUpKitTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => IsCurrent ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                if (IsCurrent) _spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == FollowUpKitTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, "", tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, $" {value}", tags));
        _meters.Start();
    }

    public IEnumerable<Activity> Spans => _spans;

    /// <summary>Name, kind, status and attributes of each span, in the order in which they ended.</summary>
    public IEnumerable<string> SpanTexts => _spans.Select(span => $"{span.DisplayName} {span.Kind} {span.Status}{span.StatusDescription}{Text(span.TagObjects)}");

    /// <summary>Name, attributes and, of a counter, what was added, in the order in which they were recorded.</summary>
    public IEnumerable<string> Measurements => _measurements.Select(measurement => measurement.Text);

    public IEnumerable<double> Values(string name) => from measurement in _measurements where measurement.Name == name select measurement.Value;

    private bool IsCurrent => Current.Value == this;

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        Current.Value = null;
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> attributes) =>
        string.Concat(attributes.Select(attribute => $" {attribute.Key}={attribute.Value}"));

    private void Take(Instrument instrument, double value, string added, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (IsCurrent) _measurements.Enqueue((instrument.Name, value, $"{instrument.Name}{added}{Text(tags.ToArray())}"));
    }
}
