namespace FollowUpKit.Faults;

/// <summary>What kills or crashes left behind.</summary>
/// <param name="Rounds">How many there were.</param>
/// <param name="Acknowledged">Commands whose receipt had come.</param>
/// <param name="Unanswered">Commands that were under way.</param>
/// <param name="UnansweredButMade">Of these, the ones that had been made; they answered a repeat with their receipt.</param>
/// <param name="Faults">What was torn, lost or doubled.</param>
public sealed record KillReport(int Rounds, int Acknowledged, int Unanswered, int UnansweredButMade, IReadOnlyList<string> Faults)
{
    public override string ToString() =>
        $"{Rounds} rounds, {Acknowledged} acknowledged, {Unanswered} unanswered of which {UnansweredButMade} were made, {Faults.Count} faults"
        + string.Concat(Faults.Select(fault => $"\n  {fault}"));
}
