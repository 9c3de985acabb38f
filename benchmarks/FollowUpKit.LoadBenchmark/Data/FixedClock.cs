using NodaTime;

namespace FollowUpKit.LoadBenchmark;

internal sealed class FixedClock(Instant instant) : IClock
{
    public Instant GetCurrentInstant() => instant;
}
