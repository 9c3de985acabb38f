using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>Guard clauses for lists.</summary>
internal static class ListGuards
{
    public static void TooMany<T>(this IGuardClause guard, IReadOnlyList<T> items, int most, string parameterName)
    {
        if (items.Count > most)
            throw new ArgumentException(FormattableString.Invariant($"The list may have at most {most} items; {items.Count} were given."), parameterName);
    }
}
