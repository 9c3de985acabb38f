namespace FollowUpKit.Storage.Tests;

/// <summary>One count over all threads: what got the smaller number came first.</summary>
internal sealed class Moments
{
    private int last;

    public int Next() => Interlocked.Increment(ref last);
}
