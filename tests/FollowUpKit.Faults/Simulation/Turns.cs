namespace FollowUpKit.Faults;

/// <summary>
/// Decides by a seed whose turn it is. Whoever works on the store waits here before each call; one turn at a time is given, on
/// one thread, so that a seed always gives the same run.
/// </summary>
internal sealed class Turns(Random random)
{
    private readonly List<TaskCompletionSource> _waiting = [];

    /// <summary>How many turns were given; the time of the simulation.</summary>
    public int Given { get; private set; }

    public Task NextAsync()
    {
        var turn = new TaskCompletionSource();
        _waiting.Add(turn);
        return turn.Task;
    }

    /// <summary>Gives turns until nobody waits any more.</summary>
    public void Run()
    {
        while (_waiting.Count > 0)
        {
            var turn = _waiting[random.Next(_waiting.Count)];
            _waiting.Remove(turn);
            Given++;
            turn.SetResult();
        }
    }
}
