using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FollowUpKit.ConformanceHost;

/// <summary>Stands on loopback between a store and a PostgreSQL server.</summary>
public sealed class LoopbackProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly Func<TcpClient, TcpClient, Task> serve;

    /// <summary>Begins to listen.</summary>
    /// <param name="connectionString">The server.</param>
    /// <param name="serve">Serves one connection, given that of the client and that of the server; both are lost when it ends.</param>
    public LoopbackProxy(string connectionString, Func<TcpClient, TcpClient, Task> serve)
    {
        this.serve = serve;
        server = new NpgsqlConnectionStringBuilder(connectionString);
        listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)listener.LocalEndpoint).Port,
            Pooling = false,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;
        _ = AcceptAsync();
    }

    /// <summary>The way to the server through here, unencrypted and without a pool.</summary>
    public string ConnectionString { get; }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ConnectAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The proxy is disposed.
        }
    }

    private async Task ConnectAsync(TcpClient client)
    {
        using var target = new TcpClient { NoDelay = true };
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await target.ConnectAsync(server.Host!, server.Port);
                await serve(client, target);
            }
            catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException)
            {
                // One of the two is gone.
            }
        }
    }
}
