using NodaTime;

namespace FollowUpKit.Faults;

/// <summary>A clock that mostly goes forward, sometimes stands, and now and then jumps back.</summary>
internal sealed class WanderingClock(Random random) : IClock
{
    private Instant _now = Instant.FromUtc(2026, 3, 2, 15, 0);

    public Instant GetCurrentInstant() => _now += random.Next(10) switch
    {
        0 => Duration.FromMinutes(-random.Next(90)),
        1 => Duration.Zero,
        _ => Duration.FromMinutes(random.Next(30)),
    };
}
