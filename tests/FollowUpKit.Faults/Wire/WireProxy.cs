using System.Collections.Concurrent;
using System.Net.Sockets;
using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Faults;

/// <summary>
/// Stands on loopback between a store and a server and reads the messages of its protocol, so as to lose a
/// connection at a given one, and to hold back the answer to each transaction that writes.
/// </summary>
internal sealed class WireProxy : IDisposable
{
    private readonly ConcurrentDictionary<WireLink, bool> links = [];
    private readonly LoopbackProxy proxy;
    private readonly Target server;
    private readonly Sweep? sweep;

    /// <param name="server">The database on a server.</param>
    /// <param name="sweep">At which messages to lose connections; null for none.</param>
    public WireProxy(Target server, Sweep? sweep = null)
    {
        (this.server, this.sweep) = (server, sweep);
        (proxy, var connectionString) = server.Database == Target.MariaDb
            ? MariaDbProxy.Open(server.ConnectionString, ServeAsync)
            : PostgreSqlProxy.Open(server.ConnectionString, ServeAsync);
        Target = server with { ConnectionString = connectionString };
    }

    /// <summary>The database through the proxy.</summary>
    public Target Target { get; }

    /// <summary>How long the answer to a transaction that writes is held back. It is lost with the server.</summary>
    public TimeSpan Hold { get; set; }

    /// <summary>The processes of the server at the other end of the connections, where it tells.</summary>
    public IReadOnlyList<int> Backends => [.. links.Keys.Select(link => link.Backend).Where(backend => backend > 0)];

    public void Dispose() => proxy.Dispose();

    private async Task ServeAsync(TcpClient client, TcpClient target)
    {
        var link = new WireLink(WireProtocol.Of(server.Database), client, target, sweep, () => Hold);
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
