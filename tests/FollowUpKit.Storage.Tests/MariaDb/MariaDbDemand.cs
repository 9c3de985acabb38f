using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

internal static class MariaDbDemand
{
    /// <summary>Why tests on MariaDB are left out; null when there is a server, or when FOLLOWUPKIT_DEMAND_MARIADB demands one.</summary>
    public static string? ReasonToSkip { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FOLLOWUPKIT_DEMAND_MARIADB")) ? MariaDbServer.Missing : null;
}
