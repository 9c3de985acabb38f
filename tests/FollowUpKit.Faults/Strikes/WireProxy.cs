using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FollowUpKit.Faults;

/// <summary>
/// Stands on loopback between a store and a PostgreSQL server and reads the messages of the protocol, so as to lose a
/// connection at a given one, and to hold back the answer to each transaction that writes.
/// </summary>
internal sealed class WireProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<WireLink, bool> links = [];
    private readonly NpgsqlConnectionStringBuilder target;
    private readonly Sweep? sweep;

    /// <param name="connectionString">The server.</param>
    /// <param name="sweep">At which messages to lose connections; null for none.</param>
    public WireProxy(string connectionString, Sweep? sweep = null)
    {
        this.sweep = sweep;
        target = new NpgsqlConnectionStringBuilder(connectionString);
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

    public string ConnectionString { get; }

    /// <summary>How long the answer to a transaction that writes is held back. It is lost with the server.</summary>
    public TimeSpan Hold { get; set; }

    /// <summary>The processes of the server at the other end of the connections.</summary>
    public IReadOnlyList<int> Backends => [.. links.Keys.Select(link => link.Backend).Where(backend => backend > 0)];

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The proxy is disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using var link = new WireLink(client, server, sweep, () => Hold);
        try
        {
            client.NoDelay = true;
            await server.ConnectAsync(target.Host!, target.Port);
            links[link] = true;
            await link.RunAsync();
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException)
        {
            // One of the two is gone, and the link with it.
        }
        finally
        {
            links.TryRemove(link, out _);
        }
    }
}
