using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// A period of local due dates in some time zones. Days overdue count from today, which differs by zone: with one period
/// for the zones of each date they become facts.
/// </summary>
public sealed record DuePeriod
{
    /// <summary>A period.</summary>
    /// <param name="timeZones">The IANA time zones, each once.</param>
    /// <param name="from">The first date, included; null for no first.</param>
    /// <param name="to">The last date, included; null for no last.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="FilterLimits.MaxTimeZones"/> time zones.</exception>
    public DuePeriod(IReadOnlyList<string> timeZones, LocalDate? from = null, LocalDate? to = null)
    {
        TimeZones = FilterLimits.Checked(timeZones, FilterLimits.MaxTimeZones, nameof(timeZones)) ?? throw new ArgumentNullException(nameof(timeZones));
        From = from;
        To = to;
    }

    /// <summary>The IANA time zones.</summary>
    public IReadOnlyList<string> TimeZones { get; }

    /// <summary>The first date, included; null for no first.</summary>
    public LocalDate? From { get; }

    /// <summary>The last date, included; null for no last.</summary>
    public LocalDate? To { get; }

    /// <summary>Whether a due date in a zone lies within.</summary>
    /// <param name="timeZone">The IANA time zone, or null.</param>
    /// <param name="dueDate">The local due date, or null.</param>
    public bool Contains(string? timeZone, LocalDate? dueDate) =>
        FilterClause.Allows(TimeZones, timeZone) && dueDate is not null && FilterClause.Within(From, To, dueDate);
}
