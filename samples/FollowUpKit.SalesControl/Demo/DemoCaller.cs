using FollowUpKit.Storage;

namespace FollowUpKit.SalesControl;

/// <summary>Who does what in the demo.</summary>
internal sealed class DemoCaller : ICallerProvider
{
    public string User { get; set; } = "demo";

    public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) => new(new Caller(ErpContext.Tenant, VisibilityScope.All, User));
}
