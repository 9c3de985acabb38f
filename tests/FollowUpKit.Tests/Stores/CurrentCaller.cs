namespace FollowUpKit.Tests.Stores;

/// <summary>Whoever acts at the moment.</summary>
internal sealed class CurrentCaller(Caller caller) : ICallerProvider
{
    public Caller Caller { get; set; } = caller;

    public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) => new(Caller);
}
