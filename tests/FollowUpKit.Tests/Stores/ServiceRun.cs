using FollowUpKit.Storage;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Stores;

/// <summary>The service over a store, for the agents of one tenant.</summary>
internal sealed class ServiceRun
{
    private readonly FakeClock _clock = new(RandomAttempts.Start);
    private readonly CurrentCaller _caller;
    private readonly FollowUpService _service;

    public ServiceRun(IOperationStore store, string tenant, FollowUpKitOptions options)
    {
        _caller = new CurrentCaller(new Caller(tenant, VisibilityScope.All, "nobody"));
        _service = new FollowUpService(store, _clock, options, _caller);
    }

    public async Task<string> TryAsync(Attempt attempt)
    {
        _clock.Reset(attempt.Now);
        _caller.Caller = new Caller(_caller.Caller.Tenant, VisibilityScope.All, attempt.By);
        try
        {
            return Outcomes.Accepted(await _service.ExecuteAsync(attempt.Command));
        }
        catch (FollowUpRuleException refused)
        {
            return Outcomes.Refused(refused.Violation);
        }
        catch (VersionConflictException lost)
        {
            return Outcomes.Conflict(lost.OperationId, lost.ExpectedVersion, lost.FoundVersion, lost.ChangedBy, lost.ChangedAt);
        }
    }

    public Task<SalesOperation?> FindAsync(OperationId operation) => _service.FindAsync(operation);

    public Task<IReadOnlyList<AcceptedCommand>> HistoryAsync(OperationId operation) => _service.GetHistoryAsync(operation);
}
