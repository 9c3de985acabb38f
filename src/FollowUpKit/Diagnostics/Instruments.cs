using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FollowUpKit;

/// <summary>Where spans and metrics come from.</summary>
internal static class Instruments
{
    private static readonly string Version = typeof(Instruments).Assembly.GetName().Version!.ToString(3);

    private static readonly ActivitySource Activities = new(FollowUpKitTelemetry.ActivitySourceName, Version);

    private static readonly Meter Meter = new(FollowUpKitTelemetry.MeterName, Version);

    public static readonly Histogram<double> CommandDuration =
        Meter.CreateHistogram<double>("followupkit.command.duration", "s", "Duration of commands.");

    public static readonly Counter<long> CommandRetries =
        Meter.CreateCounter<long>("followupkit.command.retries", "{retry}", "Times that a command lost a race and was decided again.");

    public static readonly Histogram<double> ReportDuration =
        Meter.CreateHistogram<double>("followupkit.report.duration", "s", "Duration of reports, streams until their last row was taken.");

    public static readonly Histogram<double> ImportDuration =
        Meter.CreateHistogram<double>("followupkit.import.duration", "s", "Duration of imports.");

    public static readonly Counter<long> ImportRows =
        Meter.CreateCounter<long>("followupkit.import.rows", "{row}", "Rows of imports.");

    /// <summary>Whether anybody listens to work whose duration is measured.</summary>
    public static bool Hear(Histogram<double> duration) => duration.Enabled || Activities.HasListeners();

    /// <summary>Begins a span that is named by what is done, to what; null where nobody wants it.</summary>
    public static Activity? Start(string verb, string subject) =>
        Activities.HasListeners() ? Activities.StartActivity($"{verb} {subject}") : null;
}
