using System.Net.Sockets;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.ConformanceHost;

/// <summary>
/// Stands on loopback between a store and a server, and loses each connection that commits: before the server hears of it, or after the server has made
/// the commit and before its answer arrives.
/// </summary>
internal abstract class FaultyProxy : IDisposable
{
    private readonly LoopbackProxy proxy;
    private readonly CommitFault fault;

    /// <param name="fault">How its connections are lost.</param>
    /// <param name="open">Opens a proxy before the server, given what serves a connection.</param>
    protected FaultyProxy(CommitFault fault, Func<Func<TcpClient, TcpClient, Task>, (LoopbackProxy Proxy, string ConnectionString)> open)
    {
        this.fault = fault;
        (proxy, ConnectionString) = open(ServeAsync);
    }

    /// <summary>Whether bytes of an answer end it.</summary>
    protected delegate bool IsAnswered(ReadOnlySpan<byte> received);

    public string ConnectionString { get; }

    public void Dispose() => proxy.Dispose();

    protected abstract bool IsCommit(ReadOnlySpan<byte> sent);

    /// <summary>Reads the answer to a commit, on one connection.</summary>
    protected abstract IsAnswered ReadAnswer();

    private async Task ServeAsync(TcpClient client, TcpClient server)
    {
        var commits = new TaskCompletionSource();
        var answers = PassAnswersAsync(server.GetStream(), client.GetStream(), commits.Task);
        await Task.WhenAny(PassRequestsAsync(client.GetStream(), server.GetStream(), commits), answers);
        if (commits.Task.IsCompleted && fault == CommitFault.AfterCommit) await answers;
    }

    private async Task PassRequestsAsync(NetworkStream client, NetworkStream server, TaskCompletionSource commits)
    {
        var buffer = new byte[65_536];
        for (int count; (count = await client.ReadAsync(buffer)) > 0;)
        {
            if (IsCommit(buffer.AsSpan(0, count)))
            {
                commits.TrySetResult();
                if (fault == CommitFault.BeforeCommit) return;
            }

            await server.WriteAsync(buffer.AsMemory(0, count));
        }
    }

    private async Task PassAnswersAsync(NetworkStream server, NetworkStream client, Task commits)
    {
        var isAnswered = ReadAnswer();
        var buffer = new byte[65_536];
        for (int count; (count = await server.ReadAsync(buffer)) > 0;)
        {
            if (!commits.IsCompleted) await client.WriteAsync(buffer.AsMemory(0, count));
            else if (isAnswered(buffer.AsSpan(0, count))) return;
        }
    }
}
