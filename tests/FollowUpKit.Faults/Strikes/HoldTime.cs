namespace FollowUpKit.Faults;

/// <summary>How long answers are held back, so that about half of the unanswered commands have been made, however fast the machine is.</summary>
internal sealed class HoldTime(Tally tally)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);

    private TimeSpan hold = TimeSpan.FromMilliseconds(20);
    private int made;
    private int notMade;

    /// <summary>The time for the next strike.</summary>
    public TimeSpan Next()
    {
        var (more, less) = (tally.Made - made, tally.NotMade - notMade);
        (made, notMade) = (tally.Made, tally.NotMade);
        if (more < less) hold *= 1.5;
        if (more > less) hold *= 0.7;
        return hold = hold < Longest ? hold : Longest;
    }
}
