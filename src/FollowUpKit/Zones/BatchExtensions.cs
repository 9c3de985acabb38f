namespace FollowUpKit;

/// <summary>Lists in parts.</summary>
internal static class BatchExtensions
{
    public static IEnumerable<IReadOnlyList<T>> Batches<T>(this IEnumerable<T> items, int size)
    {
        var batch = new List<T>(size);
        foreach (var item in items)
        {
            batch.Add(item);
            if (batch.Count < size) continue;
            yield return batch;
            batch = new List<T>(size);
        }

        if (batch.Count > 0) yield return batch;
    }
}
