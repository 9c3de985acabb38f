using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Days idle as facts: the instants before which operations are idle long enough, by time zone and business calendar.</summary>
internal static class IdlePeriods
{
    public static async Task<IReadOnlyList<IdlePeriod>> ReadAsync(
        ReportSource source, ReportQuestion question, int days, CancellationToken cancellationToken)
    {
        var zones = await source.Reader.ReadOperationTimeZonesAsync(question.Caller.Tenant, question.Clauses.Options, cancellationToken).ConfigureAwait(false);
        return Of(source.Calendar, question.AsOf, days, zones);
    }

    private static List<IdlePeriod> Of(LocalCalendar calendar, Instant asOf, int days, IReadOnlyList<string> zones)
    {
        var usual = ByInstant(calendar.BusinessDays?.Usual);
        if (calendar.BusinessDays is not { Others.Count: > 0 } branches) return [.. usual];
        var others = branches.Others.SelectMany(sameDays => sameDays).ToList();
        return
        [
            .. usual.Select(period => period.OutsideBranches(others)),
            .. branches.Others.SelectMany(sameDays => ByInstant(sameDays.Key).Select(period => period.InBranches([.. sameDays]))),
        ];

        IEnumerable<IdlePeriod> ByInstant(BusinessCalendar? businessDays) => zones
            .GroupBy(zone => LocalTimes.EndOfDay(
                LocalCalendar.LatestDue(days, calendar.DateOf(asOf, zone), businessDays), calendar.ZoneOrUtc(zone), out _))
            .Select(sameInstant => new IdlePeriod([.. sameInstant], sameInstant.Key))
            .Prepend(new IdlePeriod(LocalDateBounds.EarliestInstant(
                LocalCalendar.LatestDue(days, LocalDateBounds.EarliestDate(asOf), businessDays).PlusDays(1))));
    }
}
