using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.ConformanceHost;

/// <summary>
/// Stands on loopback between a store and a MariaDB server, and loses each connection that commits: before the server hears of it, or after the server
/// has made the commit and before its answer arrives.
/// </summary>
internal sealed class FaultyMariaDbProxy : IDisposable
{
    private readonly LoopbackProxy proxy;
    private readonly CommitFault fault;

    /// <param name="connectionString">The server.</param>
    /// <param name="fault">How its connections are lost.</param>
    public FaultyMariaDbProxy(string connectionString, CommitFault fault)
    {
        this.fault = fault;
        (proxy, ConnectionString) = MariaDbProxy.Open(connectionString, ServeAsync);
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
            if (Regex.IsMatch(Encoding.Latin1.GetString(buffer, 0, count), "COMMIT(?!TED)"))
            {
                commits.TrySetResult();
                if (fault == CommitFault.BeforeCommit) return;
            }

            await server.WriteAsync(buffer.AsMemory(0, count));
        }
    }

    private static async Task PassAnswersAsync(NetworkStream server, NetworkStream client, Task commits)
    {
        var answers = new MariaDbAnswers();
        var buffer = new byte[65_536];
        for (int count; (count = await server.ReadAsync(buffer)) > 0;)
        {
            if (!commits.IsCompleted) await client.WriteAsync(buffer.AsMemory(0, count));
            else if (answers.Complete(buffer.AsSpan(0, count))) return;
        }
    }
}
