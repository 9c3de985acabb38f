using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>A clock that says what it is told.</summary>
internal sealed class SetClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
