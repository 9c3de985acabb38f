namespace FollowUpKit.Storage.Relational;

/// <summary>What is left of a list when a scope narrows it; null for everything.</summary>
internal static class Narrowing
{
    public static IReadOnlyList<string>? Of(IReadOnlyList<string>? asked, IReadOnlyList<string>? allowed)
    {
        if (asked is null) return allowed;
        return [.. allowed is null ? asked.Distinct(StringComparer.Ordinal) : asked.Intersect(allowed, StringComparer.Ordinal)];
    }

    /// <summary>Whether a list asks for nothing outside what is allowed.</summary>
    public static bool IsWithin(IReadOnlyList<string>? asked, IReadOnlyList<string> allowed) =>
        asked is not null && !asked.Except(allowed, StringComparer.Ordinal).Any();
}
