using NodaTime;

namespace FollowUpKit.SalesControl;

/// <summary>A clock that is set: the demo happened over the last weeks.</summary>
internal sealed class DemoClock : IClock
{
    public Instant Now { get; set; }

    public Instant GetCurrentInstant() => Now;
}
