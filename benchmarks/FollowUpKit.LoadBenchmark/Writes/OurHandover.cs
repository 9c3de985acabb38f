using FollowUpKit.Storage;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The library, by a bulk run over the agenda.</summary>
internal static class OurHandover
{
    public static Func<string, Task<long>> Of(TestDatabase database)
    {
        var (store, clock, options) = (database.Store(), new FixedClock(Company.AsOf), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        var callers = new FixedCallerProvider(new Caller(Company.Tenant, VisibilityScope.All, Capture.Person));
        var reports = new FollowUpReports(store, clock, options, callers);
        var bulk = new FollowUpBulkService(new FollowUpService(store, clock, options, callers));
        return async agent => (await bulk.ExecuteAsync(
            $"handover {agent}", reports.Agenda(), row => new HandOverOperation(row.OperationId, agent).OnlyPending())).Changed;
    }
}
