namespace FollowUpKit.Faults;

/// <summary>What strikes of one kind left behind.</summary>
/// <param name="name">The kind of strikes, and on which database.</param>
internal sealed class Tally(string name)
{
    /// <summary>
    /// How many unanswered commands must have been made, and how many not: a run that only ever strikes before the commit, or
    /// only after it, shows nothing.
    /// </summary>
    public const int Floor = 20;

    private readonly List<string> faults = [];

    public int Strikes { get; set; }

    /// <summary>Commands whose receipt came.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Unanswered commands that had been made.</summary>
    public int Made { get; private set; }

    /// <summary>Unanswered commands that had not been made.</summary>
    public int NotMade { get; private set; }

    /// <summary>What was torn, lost, doubled, told wrongly or derived wrongly.</summary>
    public IReadOnlyList<string> Faults => faults;

    public bool HasFloors => Made >= Floor && NotMade >= Floor;

    /// <summary>More about the strikes, such as at which messages; empty for nothing.</summary>
    public string Details { get; set; } = "";

    public Verdict Verdict => Faults.Count > 0 ? Verdict.Faulty : HasFloors ? Verdict.Clean : Verdict.Void;

    public void Add(IEnumerable<string> found) => faults.AddRange(found);

    /// <summary>Counts the entries of a round, all of them settled.</summary>
    public void Count(IReadOnlyCollection<Entry> entries)
    {
        Acknowledged += entries.Count(entry => entry.Version is not null);
        foreach (var entry in entries)
        {
            var made = entry is { WasRepeated: true, Unanswered: > 0 } ? 1 : 0;
            Made += made;
            NotMade += entry.Unanswered - made;
            if (entry is { WasRepeated: true, Unanswered: 0 }) faults.Add($"{entry.Ticket}: it was told that nothing was written, and it was made");
        }
    }

    public override string ToString() =>
        $"{name}: {Strikes} strikes, {Acknowledged} acknowledged, unanswered {Made} made and {NotMade} not made, {Faults.Count} faults"
        + (Verdict == Verdict.Void ? $"\n  VOID: it takes {Floor} unanswered commands that were made and {Floor} that were not; take more strikes" : "")
        + (Details.Length > 0 ? $"\n  {Details}" : "")
        + string.Concat(Faults.Take(20).Select(fault => $"\n  {fault}"));
}
