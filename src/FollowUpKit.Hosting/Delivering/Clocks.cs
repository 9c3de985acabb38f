using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>Reads the clock of the host.</summary>
internal static class Clocks
{
    /// <summary>The instant of now, cut down to the microsecond, which every store keeps.</summary>
    public static Instant ReadNow(this IClock clock)
    {
        var ticks = clock.GetCurrentInstant().ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (ticks % 10));
    }
}
