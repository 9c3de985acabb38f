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

    public static Task<LocalDays> ReadAsync(ReportSource source, ReportQuestion question, CancellationToken cancellationToken) =>
        ReadAsync(source, question.Caller, question.AsOf, question.Clauses.Options, cancellationToken);

    public static async Task<LocalDays> ReadAsync(
        ReportSource source, Caller caller, Instant asOf, ReadOptions options, CancellationToken cancellationToken) =>
        new(source.Calendar, asOf, await source.Reader.ReadFollowUpTimeZonesAsync(caller.Tenant, options, cancellationToken).ConfigureAwait(false));

    /// <summary>The due dates that are so many days overdue, by the zones that have the same day and the branches that have the same business days.</summary>
    public List<DuePeriod> PeriodsOf(DaysOverdueRange range) => [.. _days.SelectMany(day => PeriodsOf(range, day.Today, day.Zones))];

    /// <summary>The due dates that a day makes, by the zones that have the same day; none where the period ends before it begins.</summary>
    public List<DuePeriod> PeriodsOf(Func<LocalDate, (LocalDate? From, LocalDate? To)> dueOn) =>
    [
        .. from day in _days
           let due = dueOn(day.Today)
           where !(due.From > due.To)
           select new DuePeriod(day.Zones, due.From, due.To),
    ];

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
