using System.Net.Sockets;
using System.Text;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.ConformanceHost;

/// <summary>
/// Stands on loopback between a store and a PostgreSQL server, and loses each connection that commits: before the server
/// hears of it, or after the server has made the commit and before its answer arrives.
/// </summary>
internal sealed class FaultyProxy : IDisposable
{
    private static readonly byte[] ReadyForQuery = [(byte)'Z', 0, 0, 0, 5];

    private static readonly byte[] Execute = [(byte)'E', 0, 0, 0, 9, 0, 0, 0, 0, 0];

    private readonly LoopbackProxy proxy;
    private readonly CommitFault fault;
    private readonly byte[]? commit;

    /// <param name="connectionString">The server.</param>
    /// <param name="fault">How its connections are lost.</param>
    /// <param name="commit">What only a commit says; without it that is several statements at once, as the store writes in a transaction of its own.</param>
    public FaultyProxy(string connectionString, CommitFault fault, string? commit = null)
    {
        this.commit = commit is null ? null : Encoding.ASCII.GetBytes(commit);
        this.fault = fault;
        (proxy, ConnectionString) = PostgreSqlProxy.Open(connectionString, ServeAsync);
    }

    public string ConnectionString { get; }

    public void Dispose() => proxy.Dispose();

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

    private bool IsCommit(ReadOnlySpan<byte> sent) => commit is null ? sent.Count(Execute) > 1 : sent.IndexOf(commit) >= 0;

    private static async Task PassAnswersAsync(NetworkStream server, NetworkStream client, Task commits)
    {
        var buffer = new byte[65_536];
        for (int count; (count = await server.ReadAsync(buffer)) > 0;)
        {
            if (!commits.IsCompleted) await client.WriteAsync(buffer.AsMemory(0, count));
            else if (buffer.AsSpan(0, count).IndexOf(ReadyForQuery) >= 0) return;
        }
    }
}
