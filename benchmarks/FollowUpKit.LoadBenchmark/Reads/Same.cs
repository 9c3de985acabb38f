namespace FollowUpKit.LoadBenchmark;

/// <summary>A comparison means something only where the answers are the same.</summary>
internal static class Same
{
    public static void Demand<T>(string question, string who, IReadOnlyList<T> ours, IReadOnlyList<T> theirs)
    {
        if (!ours.SequenceEqual(theirs))
            throw new InvalidOperationException($"{question}: {who} answers {theirs.Count} rows that are not our {ours.Count}.");
    }

    public static void Demand(string question, string who, long ours, long theirs)
    {
        if (ours != theirs) throw new InvalidOperationException($"{question}: {who} counts {theirs}, we count {ours}.");
    }
}
