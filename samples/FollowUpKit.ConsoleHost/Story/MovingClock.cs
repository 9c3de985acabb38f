using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A clock that stands where the story puts it.</summary>
internal sealed class MovingClock : IClock
{
    public Instant Now { get; set; }

    public Instant GetCurrentInstant() => Now;
}
