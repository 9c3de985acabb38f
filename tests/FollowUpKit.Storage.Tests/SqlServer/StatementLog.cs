using System.Collections.Concurrent;
using Microsoft.Data.SqlClient;

namespace FollowUpKit.Storage.Tests;

/// <summary>The statements that were sent in T-SQL, each text once, with the parameters of its first use.</summary>
internal sealed class StatementLog
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<SentParameter>> sent = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<SentParameter>> Sent => sent;

    public void Add(string text, IEnumerable<SqlParameter> parameters) => sent.TryAdd(text, [.. parameters.Select(SentParameter.Of)]);
}
