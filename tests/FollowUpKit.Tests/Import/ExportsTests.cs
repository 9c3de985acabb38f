using FollowUpKit.Laws;
using FollowUpKit.Storage;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;

namespace FollowUpKit.Tests.Import;

/// <summary>A history that comes in many exports ends as one that comes at once.</summary>
public abstract class ExportsLaws
{
    [Property(MaxTest = 60)]
    public void ImportAsync_InSeveralExports_EndsAsAtOnce(int seed)
    {
        var random = new Random(seed);
        var (operations, followUps) = RandomHistory.Of(random);
        string[] times = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"2011-10-{random.Next(1, 32):00}T{random.Next(24):00}:{random.Next(60):00}").Order(StringComparer.Ordinal), "2011-12-31T00:00"];

        ExportsTests.AssertEqualEndAsync(operations, followUps, times, "America/Monterrey").GetAwaiter().GetResult();
    }
}

[PinnedLaws]
public sealed class PinnedExportsLaws : ExportsLaws;

[FreshLaws]
public sealed class FreshExportsLaws : ExportsLaws;

public sealed class ExportsTests
{
    [RealDataFact]
    public async Task ImportAsync_RealDataInTwelveExports_EndsAsAtOnce() => await AssertEqualEndAsync(
        [.. RealData.Operations],
        [.. RealData.FollowUps],
        ["2011-10-11T00:00", "2011-10-20T00:00", "2011-10-30T02:30", "2011-11-08T00:00", "2011-11-17T00:00", "2011-11-26T00:00", "2011-12-05T00:00", "2011-12-14T00:00", "2011-12-23T00:00", "2012-01-01T00:00", "2012-01-10T00:00", "2012-01-20T23:59"],
        "Europe/Amsterdam");

    internal static async Task AssertEqualEndAsync(IReadOnlyList<ImportRow> operations, IReadOnlyList<ImportRow> followUps, IReadOnlyList<string> times, string zone)
    {
        var (atOnce, inParts) = (new InMemoryOperationStore(), new InMemoryOperationStore());
        var told = new List<string>();
        await RunAsync(atOnce, ImportChain.Group(operations, followUps), times[^1], zone, told);
        var exports = new Exports(operations, followUps);
        foreach (var time in times) await RunAsync(inParts, exports.ChangedUntil(time), time, zone, told);

        Assert.True(told.Count == 0, string.Join("\n", told));
        foreach (var id in operations.Select(row => row.Fields["operation_id"])) Assert.Equal(await TextAsync(atOnce, id), await TextAsync(inParts, id));
    }

    private static Task<ImportCounts> RunAsync(InMemoryOperationStore store, IEnumerable<ImportChain> chains, string time, string zone, List<string> told)
    {
        var now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(time).Value.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
        return new FollowUpImporter(store, new FakeClock(now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" })
            .ImportAsync(chains, row => told.AddRange(row.GetReasons().Select(reason => $"{row}: {reason}")));
    }

    private static async Task<string> TextAsync(InMemoryOperationStore store, string id)
    {
        var sale = SalesOperation.Restore((await store.FindAsync(new OperationKey("default", id), null, CancellationToken.None))!.Snapshot);
        var followUps = sale.FollowUps.Select(followUp =>
            $"{followUp.Number} {followUp.PreviousNumber} {followUp.Subject} {followUp.Agent} {followUp.Due} {followUp.ScheduledAt} {followUp.Result?.At} {followUp.Result?.CapturedAt} {followUp.Result?.Details} {followUp.Cancellation?.Reason}");
        return string.Join('\n', followUps.Prepend($"{sale.Title} {sale.OpenedAt} {sale.Conclusion?.At} {sale.Conclusion?.Outcome}"));
    }
}
