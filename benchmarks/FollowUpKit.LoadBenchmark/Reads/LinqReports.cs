using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// What one writes first: LINQ over the latest follow-up of each open sale, those that cannot be overdue anywhere left out
/// by their date, overdue worked out in NodaTime, sorted in memory.
/// </summary>
internal sealed class LinqReports(TestDatabase database)
{
    private static readonly DateOnly LatestDate = Company.AsOf.InUtc().Date.PlusDays(1).ToDateOnly();

    /// <summary>The first page, and the total that comes with it.</summary>
    public async Task<(IReadOnlyList<ReportKey> Page, int Total)> PageAsync()
    {
        await using var context = new PlainContext(database);
        var candidates = await context.Sales.AsNoTracking()
            .Where(sale => sale.ConcludedOn == null)
            .Select(sale => new { Sale = sale, Latest = sale.FollowUps.OrderByDescending(followUp => followUp.Number).FirstOrDefault() })
            .Where(row => row.Latest!.ResultOn == null && row.Latest.DueDate <= LatestDate)
            .ToListAsync();
        var overdue = candidates
            .Select(row => (row.Sale.Id, row.Latest!.Number, Since: OverdueFrom(row.Latest)))
            .Where(row => row.Since <= Company.AsOf)
            .OrderBy(row => row.Since)
            .ThenBy(row => row.Id)
            .ToList();
        return ([.. overdue.Take(Pages.Size).Select(row => new ReportKey($"SO{row.Id:00000000}", row.Number))], overdue.Count);
    }

    private static Instant OverdueFrom(PlainFollowUp followUp)
    {
        var zone = DateTimeZoneProviders.Tzdb[followUp.Zone];
        var date = LocalDate.FromDateOnly(followUp.DueDate);
        return followUp.DueTime is { } time
            ? zone.AtLeniently(date + LocalTime.FromTimeOnly(time)).ToInstant() + Duration.FromMinutes(1)
            : zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
    }
}
