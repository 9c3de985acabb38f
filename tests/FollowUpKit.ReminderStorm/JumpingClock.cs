using NodaTime;

namespace FollowUpKit.ReminderStorm;

/// <summary>The clock of the machine, from which it jumps away by up to some minutes now and then.</summary>
internal sealed class JumpingClock(Random random, Duration furthest) : IClock
{
    private Duration _offset;
    private int _calls;

    public Instant GetCurrentInstant()
    {
        lock (random)
        {
            if (++_calls % 200 == 0) _offset = furthest * ((2 * random.NextDouble()) - 1);
#pragma warning disable RS0030 // A program brings the clock that its library asks for.
            return SystemClock.Instance.GetCurrentInstant() + _offset;
#pragma warning restore RS0030
        }
    }
}
