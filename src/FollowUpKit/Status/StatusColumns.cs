using System.Numerics;
using System.Runtime.InteropServices;

namespace FollowUpKit;

/// <summary>The status of many rows at once: by vectors where the runtime has them, the rest row by row.</summary>
internal static class StatusColumns
{
    private static readonly Vector<sbyte> InProgress = new((sbyte)FollowUpStatus.InProgress);

    private static readonly Vector<sbyte> Overdue = new((sbyte)FollowUpStatus.Overdue);

    private static readonly Vector<sbyte> Concluded = new((sbyte)FollowUpStatus.Concluded);

    public static void Write(ReadOnlySpan<long> overdueFrom, long now, Span<FollowUpStatus> statuses)
    {
        var first = Vector.IsHardwareAccelerated ? WriteVectors(overdueFrom, now, statuses) : 0;
        for (var i = first; i < overdueFrom.Length; i++)
            statuses[i] = overdueFrom[i] <= now ? FollowUpStatus.Overdue : FollowUpStatus.InProgress;
    }

    /// <summary>Overwrites the status of the rows that are concluded.</summary>
    public static void Conclude(ReadOnlySpan<bool> isConcluded, Span<FollowUpStatus> statuses)
    {
        var first = Vector.IsHardwareAccelerated ? ConcludeVectors(isConcluded, statuses) : 0;
        for (var i = first; i < isConcluded.Length; i++)
            statuses[i] = isConcluded[i] ? FollowUpStatus.Concluded : statuses[i];
    }

    public static int Count(ReadOnlySpan<long> overdueFrom, long now)
    {
        var vectors = Vector.IsHardwareAccelerated ? MemoryMarshal.Cast<long, Vector<long>>(overdueFrom) : default;
        var counts = Vector<long>.Zero;
        foreach (var vector in vectors) counts -= Vector.LessThanOrEqual(vector, new Vector<long>(now));
        var count = (int)Vector.Dot(counts, Vector<long>.One);
        for (var i = vectors.Length * Vector<long>.Count; i < overdueFrom.Length; i++) count += overdueFrom[i] <= now ? 1 : 0;
        return count;
    }

    /// <summary>Eight vectors of instants make one of statuses.</summary>
    /// <returns>The number of rows done.</returns>
    private static int WriteVectors(ReadOnlySpan<long> overdueFrom, long now, Span<FollowUpStatus> statuses)
    {
        var instants = MemoryMarshal.Cast<long, Vector<long>>(overdueFrom);
        var targets = MemoryMarshal.Cast<FollowUpStatus, Vector<sbyte>>(statuses.Slice(0, overdueFrom.Length));
        var limit = new Vector<long>(now);
        for (var i = 0; i < targets.Length; i++)
        {
            var eight = instants.Slice(i * 8, 8);
            targets[i] = Vector.ConditionalSelect(
                Vector.Narrow(
                    Vector.Narrow(Compare(eight[0], eight[1], limit), Compare(eight[2], eight[3], limit)),
                    Vector.Narrow(Compare(eight[4], eight[5], limit), Compare(eight[6], eight[7], limit))),
                Overdue,
                InProgress);
        }

        return targets.Length * Vector<sbyte>.Count;
    }

    private static Vector<int> Compare(Vector<long> low, Vector<long> high, Vector<long> limit) =>
        Vector.Narrow(Vector.LessThanOrEqual(low, limit), Vector.LessThanOrEqual(high, limit));

    private static int ConcludeVectors(ReadOnlySpan<bool> isConcluded, Span<FollowUpStatus> statuses)
    {
        var facts = MemoryMarshal.Cast<bool, Vector<sbyte>>(isConcluded);
        var targets = MemoryMarshal.Cast<FollowUpStatus, Vector<sbyte>>(statuses);
        for (var i = 0; i < facts.Length; i++)
            targets[i] = Vector.ConditionalSelect(Vector.Equals(facts[i], Vector<sbyte>.Zero), targets[i], Concluded);
        return facts.Length * Vector<sbyte>.Count;
    }
}
