using NodaTime;

namespace FollowUpKit.Faults;

/// <summary>A clock that goes on by a millisecond and a bit whenever it is asked, so that no two commands have the same instant.</summary>
internal sealed class TickingClock : IClock
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 15, 0);

    private long asked;

    public Instant GetCurrentInstant() => Start + Duration.FromTicks(Interlocked.Increment(ref asked) * 10_010);
}
