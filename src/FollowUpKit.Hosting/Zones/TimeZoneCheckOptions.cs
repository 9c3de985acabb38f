using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>The options of the check of time zones at the start of a host. Validated and copied when the host starts.</summary>
public sealed class TimeZoneCheckOptions
{
    private const string DefaultTenant = "default";

    /// <summary>The tenants that are checked. When it is empty, the default, that of a <see cref="FixedCallerProvider"/>: default.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>Whether a sweep that is due is made at once, beside the work of the host. Default: false, it is only logged.</summary>
    public bool SweepWhenDue { get; set; }

    /// <summary>How long it waits before it asks a store again that did not serve.</summary>
    internal Duration RetryDelay { get; set; } = Duration.FromSeconds(30);

    internal TimeZoneCheckOptions Copy()
    {
        if (Tenants.Contains(null!)) throw new ArgumentException($"{nameof(TimeZoneCheckOptions)}.{nameof(Tenants)} contains null.", "options");
        var copy = new TimeZoneCheckOptions { SweepWhenDue = SweepWhenDue, RetryDelay = RetryDelay };
        foreach (var tenant in Tenants.DefaultIfEmpty(DefaultTenant)) copy.Tenants.Add(tenant);
        return copy;
    }
}
