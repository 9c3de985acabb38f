using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// Operations that are idle since before an instant, in all time zones or in some, and in some branches where their business days differ.
/// Days idle count up to today, which begins at another instant in each zone: with one period for the zones of each instant they become
/// facts, and with one for all zones, of the instant before which they are long enough in any of them, few rows are asked for their zone.
/// </summary>
public sealed record IdlePeriod
{
    /// <summary>A period in all time zones.</summary>
    /// <param name="before">The instant before which <see cref="OperationFacts.IdleSince"/> lies, exclusive.</param>
    public IdlePeriod(Instant before) => Before = before;

    /// <summary>A period in some time zones.</summary>
    /// <param name="timeZones">The IANA time zones, each once.</param>
    /// <param name="before">The instant before which <see cref="OperationFacts.IdleSince"/> lies, exclusive.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="FilterLimits.MaxTimeZones"/> time zones.</exception>
    public IdlePeriod(IReadOnlyList<string> timeZones, Instant before)
    {
        TimeZones = FilterLimits.Checked(timeZones, FilterLimits.MaxTimeZones, nameof(timeZones)) ?? throw new ArgumentNullException(nameof(timeZones));
        Before = before;
    }

    /// <summary>The IANA time zones; null for all.</summary>
    public IReadOnlyList<string>? TimeZones { get; }

    /// <summary>The instant before which <see cref="OperationFacts.IdleSince"/> lies, exclusive.</summary>
    public Instant Before { get; }

    /// <summary>The branches of the operations; null for all that are not among <see cref="OtherBranches"/>.</summary>
    public IReadOnlyList<string>? Branches { get; private set; }

    /// <summary>Branches whose operations are left out; null for none.</summary>
    public IReadOnlyList<string>? OtherBranches { get; private set; }

    /// <summary>The same period for the operations of some branches only.</summary>
    /// <param name="branches">The branches, each once.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="FilterLimits.MaxValues"/> branches.</exception>
    public IdlePeriod InBranches(IReadOnlyList<string> branches) =>
        this with { Branches = FilterLimits.Values(branches, nameof(branches)) ?? throw new ArgumentNullException(nameof(branches)), OtherBranches = null };

    /// <summary>The same period for the operations of all branches but some, and of none.</summary>
    /// <param name="branches">The branches that are left out, each once.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="FilterLimits.MaxValues"/> branches.</exception>
    public IdlePeriod OutsideBranches(IReadOnlyList<string> branches) =>
        this with { Branches = null, OtherBranches = FilterLimits.Values(branches, nameof(branches)) ?? throw new ArgumentNullException(nameof(branches)) };

    /// <summary>Whether an operation is idle since before the instant.</summary>
    /// <param name="branch">The branch of the operation, or null.</param>
    /// <param name="timeZone">The IANA time zone of the operation.</param>
    /// <param name="idleSince">Since when it is idle, or null.</param>
    public bool Contains(string? branch, string timeZone, Instant? idleSince) =>
        FilterClause.Allows(TimeZones, timeZone)
        && idleSince < Before
        && FilterClause.Allows(Branches, branch)
        && (OtherBranches is null || !FilterClause.Allows(OtherBranches, branch));
}
