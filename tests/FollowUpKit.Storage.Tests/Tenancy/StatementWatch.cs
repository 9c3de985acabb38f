using System.Collections.Concurrent;
using System.Data.Common;
using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>Looks at every statement that stores send: whether it is of one tenant, and whether each batch begins and ends its transaction.</summary>
internal sealed class StatementWatch
{
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _complaints = [];

    /// <summary>How many different statements were sent.</summary>
    public int Count => _seen.Count;

    public string Complaints => string.Join('\n', _complaints.Distinct());

    public DbConnection Watch(DbConnection connection) => new InterceptedConnection(connection, new Watched(this));

    private void See(string statement)
    {
        if (_seen.TryAdd(statement, true) && TenantRule.Complaint(statement) is { } complaint) _complaints.Add(complaint);
    }

    private sealed class Watched(StatementWatch watch) : Interceptor
    {
        private bool _isInTransaction;

        public override Task BeforeAsync(DriverCall call)
        {
            if (call.Step != DriverStep.Execute) return Task.CompletedTask;
            var statements = call.Text.Split('\n');
            foreach (var statement in statements) watch.See(statement);
            if (call.IsBatch && !_isInTransaction && !(Begins(statements[0]) && statements[^1] == "COMMIT"))
                watch._complaints.Add($"A batch is no transaction of its own: {call.Text}");
            if (!call.IsBatch) _isInTransaction = Begins(call.Text) || (_isInTransaction && call.Text is not ("COMMIT" or "ROLLBACK"));
            return Task.CompletedTask;
        }

        private static bool Begins(string statement) => statement.StartsWith("BEGIN", StringComparison.Ordinal);
    }
}
