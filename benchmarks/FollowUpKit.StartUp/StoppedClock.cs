using NodaTime;

namespace FollowUpKit.StartUp;

internal sealed class StoppedClock : IClock
{
    public Instant GetCurrentInstant() => Instant.FromUtc(2026, 3, 2, 15, 0);
}
