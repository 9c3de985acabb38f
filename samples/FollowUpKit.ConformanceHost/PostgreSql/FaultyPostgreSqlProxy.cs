using System.Text;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.ConformanceHost;

/// <summary>A proxy before a PostgreSQL server that loses each connection that commits.</summary>
/// <param name="connectionString">The server.</param>
/// <param name="fault">How its connections are lost.</param>
/// <param name="commit">What only a commit says; without it that is several statements at once, as the store writes in a transaction of its own.</param>
internal sealed class FaultyPostgreSqlProxy(string connectionString, CommitFault fault, string? commit = null)
    : FaultyProxy(fault, serve => PostgreSqlProxy.Open(connectionString, serve))
{
    private static readonly byte[] ReadyForQuery = [(byte)'Z', 0, 0, 0, 5];

    private static readonly byte[] Execute = [(byte)'E', 0, 0, 0, 9, 0, 0, 0, 0, 0];

    private readonly byte[]? commit = commit is null ? null : Encoding.ASCII.GetBytes(commit);

    protected override bool IsCommit(ReadOnlySpan<byte> sent) => commit is null ? sent.Count(Execute) > 1 : sent.IndexOf(commit) >= 0;

    protected override IsAnswered ReadAnswer() => received => received.IndexOf(ReadyForQuery) >= 0;
}
