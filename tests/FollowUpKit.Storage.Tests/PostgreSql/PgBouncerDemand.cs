using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

internal static class PgBouncerDemand
{
    /// <summary>Why tests through PgBouncer are left out; null when there is one, or when FOLLOWUPKIT_DEMAND_PGBOUNCER demands one.</summary>
    public static string? ReasonToSkip { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FOLLOWUPKIT_DEMAND_PGBOUNCER")) ? PgBouncer.Missing : null;
}
