using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The business calendar of a company, and those of the branches that differ. Immutable.</summary>
public sealed class BusinessCalendars
{
    private readonly Dictionary<string, BusinessCalendar> _ofBranch;

    /// <summary>One calendar for all branches.</summary>
    /// <param name="calendar">The calendar.</param>
    public BusinessCalendars(BusinessCalendar calendar)
        : this(Guard.Against.Null(calendar), new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal))
    {
    }

    private BusinessCalendars(BusinessCalendar usual, Dictionary<string, BusinessCalendar> ofBranch)
    {
        Usual = usual;
        _ofBranch = ofBranch;
        Others = [.. ofBranch.GroupBy(branch => branch.Value, branch => branch.Key)];
    }

    /// <summary>Reads the calendar of a company, and those of the branches that differ.</summary>
    /// <param name="json">The text of their file; comments and trailing commas are allowed.</param>
    /// <exception cref="FollowUpJsonException">It is no JSON, or says what calendars do not have; the message has the place, what was found and what is expected.</exception>
    /// <example>
    /// <code>
    /// var calendars = BusinessCalendars.Parse("""{ "holidays": ["Mexico", { "month": 12, "day": 12 }] }""");
    /// </code>
    /// </example>
    public static BusinessCalendars Parse(string json) => BusinessCalendarsReader.Read(Guard.Against.Null(json));

    /// <summary>The calendar of all branches that have none of their own.</summary>
    internal BusinessCalendar Usual { get; }

    /// <summary>The branches with a calendar of their own, by calendar.</summary>
    internal IReadOnlyList<IGrouping<BusinessCalendar, string>> Others { get; }

    /// <summary>The same calendars, with one for a branch.</summary>
    /// <param name="branch">The ERP's key of the branch, up to 128 code points.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <exception cref="ArgumentException">The key is not a valid identifier, or there are more than 1,000 branches.</exception>
    public BusinessCalendars WithBranch(string branch, BusinessCalendar calendar)
    {
        Guard.Against.BadText(branch, TextRule.Identifier, nameof(branch));
        var ofBranch = new Dictionary<string, BusinessCalendar>(_ofBranch, StringComparer.Ordinal) { [branch] = Guard.Against.Null(calendar) };
        Guard.Against.TooMany([.. ofBranch.Keys], FilterLimits.MaxValues, nameof(branch));
        return new BusinessCalendars(Usual, ofBranch);
    }

    /// <summary>The calendar of a branch.</summary>
    /// <param name="branch">The ERP's key of the branch; null for none.</param>
    /// <returns>Its own, else that of the company.</returns>
    public BusinessCalendar ForBranch(string? branch) => branch is not null && _ofBranch.TryGetValue(branch, out var own) ? own : Usual;
}
