using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A clock that stands at one instant.</summary>
internal sealed class StandingClock(Instant now) : IClock
{
    public Instant GetCurrentInstant() => now;
}
