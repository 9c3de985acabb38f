using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

internal static class PostgreSqlDemand
{
    /// <summary>Why tests on PostgreSQL are left out; null when there is a server, or when FOLLOWUPKIT_DEMAND_POSTGRES demands one.</summary>
    public static string? ReasonToSkip { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FOLLOWUPKIT_DEMAND_POSTGRES")) ? PostgreSqlServer.Missing : null;
}
