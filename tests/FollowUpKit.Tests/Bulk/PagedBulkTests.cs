using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Bulk;

/// <summary>Runs over more rows than a page holds.</summary>
public sealed class PagedBulkTests
{
    private const int Sales = (2 * StorePage.MaxSize) + 1;

    private static readonly LocalDate Monday = new(2026, 3, 9);

    [Fact]
    public async Task ExecuteAsync_EachRowMovesInTheOrderOfTheReport_EachIsMetOnce()
    {
        var store = new InMemoryOperationStore();
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" };
        var service = new FollowUpService(store, new FakeClock(Monday.AtMidnight().InUtc().ToInstant()), options);
        var reports = new FollowUpReports(store, new FakeClock(Monday.AtMidnight().InUtc().ToInstant()), options);
        for (var sale = 0; sale < Sales; sale++)
            await service.ExecuteAsync(new OpenOperation($"S-{sale}").WithFirst(new FollowUpDraft("Llamar", Due.On(Monday.PlusDays(sale % 7)))));
        var met = new List<OperationId>();

        var counts = await new FollowUpBulkService(service).ExecuteAsync(
            "a week later", reports.Agenda(), row => new PostponeFollowUp(row.OperationId, 7, "Vacaciones"), result => met.Add(result.OperationId));

        Assert.Equal((Sales, Sales), (counts.Total, counts.Changed));
        Assert.Equal(Sales, met.Distinct().Count());
    }
}
