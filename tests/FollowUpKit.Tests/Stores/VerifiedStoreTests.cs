using FollowUpKit.Import;
using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Archives;
using FollowUpKit.Tests.Import;
using FollowUpKit.Tests.Zones;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Stores;

/// <summary>A store has no findings, in whatever way its rows were written.</summary>
public sealed class VerifiedStoreTests : IDisposable
{
    private readonly SqliteFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task VerifyAllAsync_AfterASweep_NoFindings()
    {
        using var store = await file.CreateAsync();
        var fleet = new Fleet(store);
        await fleet.OpenAsync("summer", Fleet.Call(7, 10).WithReminders(Reminder.Before(Period.FromDays(1))), Fleet.Call(12, 1));

        var swept = await fleet.Sweeper.SweepAsync();

        Assert.Equal(1, swept.MovedCount);
        await AssertNoFindingsAsync(store, sales: 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task VerifyAllAsync_AfterSeveralImports_NoFindings(int seed)
    {
        using var store = await file.CreateAsync();
        var (operations, followUps) = RandomHistory.Of(new Random(seed));

        var exports = new Exports(operations, followUps);
        var importer = new FollowUpImporter(store, new FakeClock(Importing.Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

        var counts = new List<ImportCounts>();

        foreach (var time in new[] { "2011-10-06", "2011-10-10", "2011-10-14", "2011-10-18", "2011-10-22", "2011-12-31" })
            counts.Add(await importer.ImportAsync(exports.ChangedUntil($"{time}T00:00")));

        Assert.InRange(counts.Sum(one => one.OperationsUpdated), 1, long.MaxValue);
        await AssertNoFindingsAsync(store, sales: counts.Sum(one => one.OperationsImported));
    }

    [Fact]
    public async Task VerifyAllAsync_AfterARestore_NoFindings()
    {
        using var store = await file.CreateAsync();
        var (operations, followUps) = RandomHistory.Of(new Random(1));
        await new Importing(store).RunAsync(operations, followUps);
        using var folder = new ArchiveFolder();
        using var otherFile = new SqliteFile();
        using var other = await otherFile.CreateAsync();
        var callers = new FixedCallerProvider();

        await new TenantArchive(store, callers).ExportAsync(folder.Path);
        var restored = await new TenantArchive(other, callers).RestoreAsync(folder.Path);

        Assert.InRange(restored.Imported, 1, 8);
        await AssertNoFindingsAsync(other, restored.Imported);
    }

    private static async Task AssertNoFindingsAsync(RelationalOperationStore store, long sales)
    {
        var verified = new List<OperationVerification>();
        await foreach (var sale in store.VerifyAllAsync("default", history => history.ToSnapshot())) verified.Add(sale);

        Assert.Empty(verified.SelectMany(sale => sale.Findings).Select(finding => $"{finding}: {finding.Found}, expected {finding.Expected} {finding.Problem}"));
        Assert.Equal(sales, verified.Count);
    }
}
