using System.Net.Sockets;
using Npgsql;

namespace FollowUpKit.ConformanceHost;

/// <summary>A proxy before a PostgreSQL server.</summary>
public static class PostgreSqlProxy
{
    /// <summary>Begins to listen.</summary>
    /// <param name="connectionString">The server.</param>
    /// <param name="serve">Serves one connection, given that of the client and that of the server; both are lost when it ends.</param>
    /// <returns>The proxy, and the way to the server through it, unencrypted and without a pool.</returns>
    public static (LoopbackProxy Proxy, string ConnectionString) Open(string connectionString, Func<TcpClient, TcpClient, Task> serve)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var proxy = new LoopbackProxy(server.Host!, server.Port, serve);
        server.Host = "127.0.0.1";
        server.Port = proxy.Port;
        server.Pooling = false;
        server.SslMode = SslMode.Disable;
        server.GssEncryptionMode = GssEncryptionMode.Disable;
        return (proxy, server.ConnectionString);
    }
}
