using System.Data.Common;
using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>The reports and the service over a store whose queries are kept.</summary>
internal sealed class PlanShop : IDisposable
{
    private readonly RelationalOperationStore _store;
    private readonly List<AskedStatement> _asked = [];

    public PlanShop(SqlDialect dialect, Func<DbConnection> connect, string? schema, VisibilityScope? scope)
    {
        var clock = new SetClock(CompanyScript.Now);
        var caller = new FixedCallerProvider(new Caller(CompanyScript.Tenant, scope ?? VisibilityScope.All, "ana"));
        _store = new RelationalOperationStore(dialect, () => new InterceptedConnection(connect(), new Recorder(_asked)), schema: schema);
        Reports = new FollowUpReports(_store, clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: caller);
        Service = new FollowUpService(_store, clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: caller);
    }

    /// <summary>The queries, but for those of the version and of Citus, which a store asks once.</summary>
    public IReadOnlyList<AskedStatement> Asked =>
        [.. _asked.Where(asked => !asked.Text.Contains("schema_version", StringComparison.Ordinal) && !asked.Text.Contains("citus_tables", StringComparison.Ordinal))];

    public IOperationReader Reader => _store;

    public IOperationHistory History => _store;

    public IReminderQueue Reminders => _store;

    public IDigestQueue Digests => _store;

    public FollowUpReports Reports { get; }

    public FollowUpService Service { get; }

    /// <summary>Asks what is not looked at.</summary>
    public async Task<T> AsideAsync<T>(Func<Task<T>> ask)
    {
        var before = _asked.Count;
        var answer = await ask();
        _asked.RemoveRange(before, _asked.Count - before);
        return answer;
    }

    public void Dispose() => _store.Dispose();
}
