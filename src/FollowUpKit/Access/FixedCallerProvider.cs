using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Always the same caller: for hosts of one tenant that do not tell people apart, and for jobs.</summary>
public sealed class FixedCallerProvider : ICallerProvider
{
    private readonly Caller _caller;

    /// <summary>Always this caller.</summary>
    /// <param name="caller">The caller; null for the user "system" of the tenant "default", who sees everything.</param>
    public FixedCallerProvider(Caller? caller = null) => _caller = caller ?? new Caller("default", VisibilityScope.All, "system");

    /// <inheritdoc/>
    public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) => new(_caller);
}
