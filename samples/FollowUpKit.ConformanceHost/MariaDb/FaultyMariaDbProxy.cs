using System.Text;
using System.Text.RegularExpressions;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.ConformanceHost;

/// <summary>A proxy before a MariaDB server that loses each connection that commits.</summary>
/// <param name="connectionString">The server.</param>
/// <param name="fault">How its connections are lost.</param>
internal sealed class FaultyMariaDbProxy(string connectionString, CommitFault fault) : FaultyProxy(fault, serve => MariaDbProxy.Open(connectionString, serve))
{
    protected override bool IsCommit(ReadOnlySpan<byte> sent) => Regex.IsMatch(Encoding.Latin1.GetString(sent), "COMMIT(?!TED)");

    protected override IsAnswered ReadAnswer() => new MariaDbAnswers().Complete;
}
