using System.Net;
using System.Net.Sockets;

namespace FollowUpKit.ConformanceHost;

/// <summary>Stands on loopback between a store and a server.</summary>
public sealed class LoopbackProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string host;
    private readonly int port;
    private readonly Func<TcpClient, TcpClient, Task> serve;

    /// <summary>Begins to listen.</summary>
    /// <param name="host">The host of the server.</param>
    /// <param name="port">Its port.</param>
    /// <param name="serve">Serves one connection, given that of the client and that of the server; both are lost when it ends.</param>
    public LoopbackProxy(string host, int port, Func<TcpClient, TcpClient, Task> serve)
    {
        this.serve = serve;
        (this.host, this.port) = (host, port);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The port to connect to instead, on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

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
                await target.ConnectAsync(host, port);
                await serve(client, target);
            }
            catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException)
            {
                // One of the two is gone.
            }
        }
    }
}
