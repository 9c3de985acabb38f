using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>A PostgreSQL server that all tests but those of crashes share.</summary>
internal static class TestServer
{
    private static readonly Lazy<PostgreSqlServer> Server = new(PostgreSqlServer.Open);

    public static string ConnectionString => Server.Value.ConnectionString;

    public static string NewSchema() => $"test_{Guid.NewGuid():N}"[..21];
}
