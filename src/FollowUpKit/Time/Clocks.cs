using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>Reads the clock of the host.</summary>
internal static class Clocks
{
    /// <summary>The instant of now, cut down to the microsecond.</summary>
    /// <exception cref="InvalidOperationException">The clock is outside the supported range.</exception>
    public static Instant ReadNow(this IClock clock)
    {
        var now = clock.GetCurrentInstant();
        return TimeGuards.ProblemOf(now) is { } problem
            ? throw new InvalidOperationException($"The clock says {InstantPattern.General.Format(now)}, but it {problem}.")
            : LocalTimes.FloorToMicrosecond(now);
    }
}
