using System.Collections.Immutable;

namespace FollowUpKit.Storage.Tests;

/// <summary>
/// Whether calls that overlapped can be told as one after the other: an order in which each is told what a plain model
/// says, and in which none comes before a call that had ended when it began (Wing and Gong, "Testing and verifying
/// concurrent objects", 1993).
/// </summary>
internal static class Linearization
{
    public static bool Exists(IEnumerable<Call> history) => Exists([.. history], ImmutableDictionary<string, Stored>.Empty);

    private static bool Exists(ImmutableList<Call> left, ImmutableDictionary<string, Stored> model)
    {
        if (left.IsEmpty) return true;
        var firstEnd = left.Min(call => call.Ended);
        return left
            .Where(call => call.Began < firstEnd)
            .Any(call => call.On(model) is { } after && Exists(left.Remove(call), after));
    }
}
