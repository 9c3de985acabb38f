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
        await source.Reader.ReadFollowUpTimeZonesAsync(question.Caller.Tenant, question.Clauses.Options, cancellationToken).ConfigureAwait(false));

    /// <summary>The due dates that are so many days overdue, by the zones that have the same day and the branches that have the same business days.</summary>
    public List<DuePeriod> PeriodsOf(DaysOverdueRange range) => [.. _days.SelectMany(day => PeriodsOf(range, day.Today, day.Zones))];

    private IEnumerable<DuePeriod> PeriodsOf(DaysOverdueRange range, LocalDate today, List<string> zones)
    {
        var usual = range.DueOn(today, _calendar.BusinessDays?.Usual);
        var others = _calendar.BusinessDays?.Others
            .GroupBy(branches => range.DueOn(today, branches.Key))
            .Where(period => period.Key != usual)
            .Select(period => (Due: period.Key, Branches: period.SelectMany(branches => branches).ToList()))
            .ToList() ?? [];
        var period = new DuePeriod(zones, usual.From, usual.To);
        yield return others.Count == 0 ? period : period.OutsideBranches([.. others.SelectMany(other => other.Branches)]);
        foreach (var other in others) yield return new DuePeriod(zones, other.Due.From, other.Due.To).InBranches(other.Branches);
    }
}
