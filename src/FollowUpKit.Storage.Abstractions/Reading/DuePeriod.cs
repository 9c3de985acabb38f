using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// A period of local due dates in some time zones, and in some branches where their business days differ. Days overdue count
/// from today, which differs by zone: with one period for the zones of each date they become facts.
/// </summary>
public sealed record DuePeriod
{
    /// <summary>A period.</summary>
    /// <param name="timeZones">The IANA time zones, each once.</param>
    /// <param name="from">The first date, inclusive; null for no lower bound.</param>
    /// <param name="to">The last date, inclusive; null for no upper bound.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="FilterLimits.MaxTimeZones"/> time zones.</exception>
    public DuePeriod(IReadOnlyList<string> timeZones, LocalDate? from = null, LocalDate? to = null)
    {
        TimeZones = FilterLimits.Checked(timeZones, FilterLimits.MaxTimeZones, nameof(timeZones)) ?? throw new ArgumentNullException(nameof(timeZones));
        From = from;
        To = to;
    }

    /// <summary>The IANA time zones.</summary>
    public IReadOnlyList<string> TimeZones { get; }

    /// <summary>The first date, inclusive; null for no lower bound.</summary>
    public LocalDate? From { get; }

    /// <summary>The last date, inclusive; null for no upper bound.</summary>
    public LocalDate? To { get; }

    /// <summary>The branches of the operations; null for all that are not among <see cref="OtherBranches"/>.</summary>
    public IReadOnlyList<string>? Branches { get; private set; }

    /// <summary>Branches whose operations are left out; null for none.</summary>
    public IReadOnlyList<string>? OtherBranches { get; private set; }

    /// <summary>Whether it is a period of some branches only.</summary>
    public bool IsOfSomeBranches => Branches is not null || OtherBranches is not null;

    /// <summary>The same period for the operations of some branches only.</summary>
    /// <param name="branches">The branches, each once.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="FilterLimits.MaxValues"/> branches.</exception>
    public DuePeriod InBranches(IReadOnlyList<string> branches) =>
        this with { Branches = FilterLimits.Values(branches, nameof(branches)) ?? throw new ArgumentNullException(nameof(branches)), OtherBranches = null };

    /// <summary>The same period for the operations of all branches but some, and of none.</summary>
    /// <param name="branches">The branches that are left out, each once.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="FilterLimits.MaxValues"/> branches.</exception>
    public DuePeriod OutsideBranches(IReadOnlyList<string> branches) =>
        this with { Branches = null, OtherBranches = FilterLimits.Values(branches, nameof(branches)) ?? throw new ArgumentNullException(nameof(branches)) };

    /// <summary>Whether a due date lies within.</summary>
    /// <param name="branch">The branch of the operation, or null.</param>
    /// <param name="timeZone">The IANA time zone, or null.</param>
    /// <param name="dueDate">The local due date, or null.</param>
    public bool Contains(string? branch, string? timeZone, LocalDate? dueDate) =>
        FilterClause.Allows(TimeZones, timeZone)
        && dueDate is not null
        && FilterClause.Within(From, To, dueDate)
        && FilterClause.Allows(Branches, branch)
        && (OtherBranches is null || !FilterClause.Allows(OtherBranches, branch));
}
