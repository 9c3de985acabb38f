namespace FollowUpKit;

/// <summary>The names by which a host listens to the library.</summary>
/// <example>
/// <code>
/// services.AddOpenTelemetry()
///     .WithTracing(tracing => tracing.AddSource(FollowUpKitTelemetry.ActivitySourceName))
///     .WithMetrics(metrics => metrics.AddMeter(FollowUpKitTelemetry.MeterName));
/// </code>
/// </example>
public static class FollowUpKitTelemetry
{
    /// <summary>The name of the <c>ActivitySource</c>.</summary>
    public const string ActivitySourceName = "FollowUpKit";

    /// <summary>The name of the <c>Meter</c>.</summary>
    public const string MeterName = "FollowUpKit";
}
