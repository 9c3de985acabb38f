using System.Net.Sockets;
using MySqlConnector;

namespace FollowUpKit.ConformanceHost;

/// <summary>A proxy before a MariaDB server.</summary>
public static class MariaDbProxy
{
    /// <summary>Begins to listen.</summary>
    /// <param name="connectionString">The server.</param>
    /// <param name="serve">Serves one connection, given that of the client and that of the server; both are lost when it ends.</param>
    /// <returns>The proxy, and the way to the server through it, unencrypted and without a pool.</returns>
    public static (LoopbackProxy Proxy, string ConnectionString) Open(string connectionString, Func<TcpClient, TcpClient, Task> serve)
    {
        var server = new MySqlConnectionStringBuilder(connectionString);
        var proxy = new LoopbackProxy(server.Server, (int)server.Port, serve);
        server.Server = "127.0.0.1";
        server.Port = (uint)proxy.Port;
        server.Pooling = false;
        server.SslMode = MySqlSslMode.None;
        return (proxy, server.ConnectionString);
    }
}
