namespace FollowUpKit.Storage;

/// <summary>How long the lists of filters, groupings and scopes may be. A longer list is refused where it is set.</summary>
public static class FilterLimits
{
    /// <summary>The most branches, agents, customers, kinds, outcomes or users of a filter: 1,000.</summary>
    public const int MaxValues = 1_000;

    /// <summary>The most ranges of days overdue to count by: 1,000.</summary>
    public const int MaxDayRanges = 1_000;

    /// <summary>The most periods of due dates to count by: 3,000, since it is never more than three dates on earth at once.</summary>
    public const int MaxGroupPeriods = 3 * MaxDayRanges;

    /// <summary>The most periods of due dates, or of idle operations, of a filter: 100.</summary>
    public const int MaxPeriods = 100;

    /// <summary>The most time zones of a <see cref="DuePeriod"/>: 1,000.</summary>
    public const int MaxTimeZones = 1_000;

    /// <summary>The most branches or agents of a <see cref="VisibilityScope"/>: 10,000.</summary>
    public const int MaxScopeValues = 10_000;

    internal static IReadOnlyList<string>? Values(IReadOnlyList<string>? values, string name) => Checked(values, MaxValues, name);

    internal static IReadOnlyList<DuePeriod>? Periods(IReadOnlyList<DuePeriod>? periods, string name) => Checked(periods, MaxPeriods, name);

    internal static IReadOnlyList<T>? Checked<T>(IReadOnlyList<T>? items, int most, string name) => items is null || items.Count <= most
        ? items
        : throw new ArgumentException(FormattableString.Invariant($"The list may have at most {most} items; {items.Count} were given."), name);
}
