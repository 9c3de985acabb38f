using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FollowUpKit;

/// <summary>Work that somebody listens to: its span and its duration.</summary>
internal sealed class Observation(string verb, string subject, Histogram<double> duration)
{
    private readonly Activity? _activity = Instruments.Start(verb, subject);
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Ends the span and records the duration, both with the same attributes.</summary>
    public void End(in TagList attributes, bool isFailed)
    {
        duration.Record((Stopwatch.GetTimestamp() - _start) / (double)Stopwatch.Frequency, attributes);
        if (_activity is null) return;
        foreach (var attribute in attributes) _activity.SetTag(attribute.Key, attribute.Value);
        if (isFailed) _activity.SetStatus(ActivityStatusCode.Error);
        _activity.Dispose();
    }

    /// <summary>Ends work that may have failed; a cancellation is no failure.</summary>
    public void End(TagList attributes, Exception? error)
    {
        if (error is not null) attributes.Add(Attributes.ErrorType, Attributes.TypeOf(error));
        End(attributes, isFailed: error is not null and not OperationCanceledException);
    }
}
