using System.Collections.Concurrent;
using System.Net.Sockets;
using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Faults;

/// <summary>
/// Stands on loopback between a store and a PostgreSQL server and reads the messages of the protocol, so as to lose a
/// connection at a given one, and to hold back the answer to each transaction that writes.
/// </summary>
internal sealed class WireProxy : IDisposable
{
    private readonly ConcurrentDictionary<WireLink, bool> links = [];
    private readonly LoopbackProxy proxy;
    private readonly Sweep? sweep;

    /// <param name="connectionString">The server.</param>
    /// <param name="sweep">At which messages to lose connections; null for none.</param>
    public WireProxy(string connectionString, Sweep? sweep = null)
    {
        this.sweep = sweep;
        (proxy, ConnectionString) = PostgreSqlProxy.Open(connectionString, ServeAsync);
    }

    public string ConnectionString { get; }

    /// <summary>How long the answer to a transaction that writes is held back. It is lost with the server.</summary>
    public TimeSpan Hold { get; set; }

    /// <summary>The processes of the server at the other end of the connections.</summary>
    public IReadOnlyList<int> Backends => [.. links.Keys.Select(link => link.Backend).Where(backend => backend > 0)];

    public void Dispose() => proxy.Dispose();

    private async Task ServeAsync(TcpClient client, TcpClient server)
    {
        var link = new WireLink(client, server, sweep, () => Hold);
        links[link] = true;
        try
        {
            await link.RunAsync();
        }
        finally
        {
            links.TryRemove(link, out _);
        }
    }
}
