using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Which day it is in each of the time zones of a tenant: by these, days overdue become periods of due dates.</summary>
internal sealed class LocalDays
{
    private readonly LocalCalendar _calendar;
    private readonly List<(LocalDate Today, List<string> Zones)> _days;

    private LocalDays(LocalCalendar calendar, Instant asOf, IEnumerable<string> zones)
    {
        _calendar = calendar;
        _days = [.. zones.GroupBy(zone => calendar.DateOf(asOf, zone)).Select(zonesOfDay => (zonesOfDay.Key, zonesOfDay.ToList()))];
    }

    public static async Task<LocalDays> ReadAsync(ReportSource source, ReportQuestion question, CancellationToken cancellationToken) => new(
        source.Calendar,
        question.AsOf,
        await source.Reader.ReadTimeZonesAsync(question.Caller.Tenant, question.Clauses.Options, cancellationToken).ConfigureAwait(false));

    /// <summary>The due dates that are so many days overdue, by the zones that have the same day.</summary>
    public List<DuePeriod> PeriodsOf(DaysOverdueRange range) =>
    [
        .. from day in _days
           let period = range.DueOn(day.Today, _calendar)
           select new DuePeriod(day.Zones, period.From, period.To),
    ];
}
