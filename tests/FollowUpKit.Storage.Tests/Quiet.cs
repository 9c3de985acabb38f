using FollowUpKit.Storage.Relational;
using Microsoft.Extensions.Logging.Abstractions;

namespace FollowUpKit.Storage.Tests;

/// <summary>A store that logs nowhere.</summary>
internal static class Quiet
{
    public static StoreTelemetry Telemetry { get; } = new(NullLogger.Instance);
}
