using FollowUpKit.Tests.Stores;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Import;

public sealed class RealDataTests : IDisposable
{
    private static readonly Instant AsOf = new LocalDateTime(2012, 1, 20, 11, 30)
        .InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]).ToInstant();

    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [RealDataFact]
    public async Task ImportAsync_RealChainsTwice_GiveTheCountsOfAnIndependentProgram()
    {
        var store = await _file.CreateAsync();
        var importing = new Importing(store);

        var counts = await importing.RunAsync(RealData.Operations, RealData.FollowUps);

        var expected = RealData.Expected;
        Assert.Empty(importing.Rejections);
        Assert.Equal(expected.GetProperty("operations").GetInt64(), counts.OperationsImported);
        Assert.Equal(expected.GetProperty("followUps").GetInt64(), counts.FollowUpsImported);

        var again = await new Importing(store).RunAsync(RealData.Operations, RealData.FollowUps);
        Assert.Equal((0, counts.OperationsImported), (again.OperationsImported, again.OperationsUnchanged));
        Assert.Equal((0, counts.FollowUpsImported), (again.FollowUpsImported, again.FollowUpsUnchanged));

        var reports = new FollowUpReports(store, new FakeClock(AsOf), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        var byStatus = await reports.SalesControl().CountByStatusAsync();
        Assert.Equal(expected.GetProperty("noNextStep").GetInt64(), byStatus.NoNextStep);
        Assert.Equal(Counts("byStatus"), $"Concluded {byStatus.Concluded}, InProgress {byStatus.InProgress}, Overdue {byStatus.Overdue}");
        Assert.Equal(Counts("overdueByBranch"), Text(await reports.WithoutAttention().CountByAsync(FollowUpGroupKey.Branch)));
        Assert.Equal(Counts("overdueByAgent"), Text(await reports.WithoutAttention().CountByAsync(FollowUpGroupKey.Agent)));
        Assert.Equal(Counts("agingDays"), Text(await reports.WithoutAttention().CountByAsync(FollowUpGroupKey.DaysOverdue)));
    }

    private static string Counts(string property) => string.Join(", ", RealData.Expected.GetProperty(property).EnumerateObject()
        .OrderBy(count => count.Name, StringComparer.Ordinal)
        .Select(count => $"{count.Name} {count.Value.GetInt64()}"));

    private static string Text(IEnumerable<GroupCount> groups) => string.Join(", ", groups
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key} {group.Count}"));
}
