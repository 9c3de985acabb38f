using FollowUpKit.Storage;
using FollowUpKit.Tests.Service;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Import;

/// <summary>An import on a store that fails, under rules of the host, and how far it reads ahead of what it has stored.</summary>
public sealed class ImportFaultTests
{
    private const string Operations = "S-1,,,,ana,2011-10-28T09:00,Europe/Amsterdam,,\nS-2,,,,ana,2011-10-28T09:00,Europe/Amsterdam,,\n";
    private const string FollowUps = "S-1,1,,Call,ana,2011-10-28T09:00,2011-10-30,,2011-10-29T10:00,No,,\n";

    [Fact]
    public async Task ImportAsync_AnswerLost_NextRunFindsWhatIsIn()
    {
        var isLost = true;
        var store = new FaultyStore(async (inner, commit) =>
        {
            await inner.CommitAsync(commit, default);
            if (isLost) throw new StorageOutcomeUnknownException(commit.Key);
        });

        await Assert.ThrowsAsync<StorageOutcomeUnknownException>(() => new Importing(store).RunAsync(Operations, FollowUps));
        isLost = false;
        var counts = await new Importing(store).RunAsync(Operations, FollowUps);

        Assert.Equal(new ImportCounts { OperationsImported = 1, OperationsUnchanged = 1, FollowUpsUnchanged = 1 }, counts);
        Assert.Equal(2, store.Commits);
    }

    [Fact]
    public async Task ImportAsync_SomebodyOpensTheOperationMeanwhile_LeftAloneAndTheRunGoesOn()
    {
        var store = new FaultyStore(async (inner, commit) =>
        {
            if (commit.Key.OperationId == "S-1") await new Office(inner).Beto.ExecuteAsync(new OpenOperation("S-1"));
            await inner.CommitAsync(commit, default);
        });
        var importing = new Importing(store);

        var counts = await importing.RunAsync(Operations, FollowUps);

        Assert.Equal(new ImportCounts { OperationsImported = 1, OperationsLeftAlone = 1, FollowUpsLeftAlone = 1 }, counts);
        Assert.Equal("Operations 2 operation_id: sale S-1 was opened here, not by an import", importing.LeftAlone[0]);
    }

    [Fact]
    public async Task ImportAsync_Operation_IsOneCommit()
    {
        var commits = new List<int>();
        var store = new FaultyStore((inner, commit) =>
        {
            commits.Add(commit.Commands.Count);
            return inner.CommitAsync(commit, default);
        });

        await new Importing(store).RunAsync(Operations, FollowUps);

        Assert.Equal([3, 1], commits);
    }

    [Fact]
    public async Task ImportAsync_Tenants_AreApart()
    {
        var store = new InMemoryOperationStore();
        await new Importing(store).RunAsync(Operations, FollowUps);
        var other = new FollowUpImporter(store, new FakeClock(Importing.Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(new Caller("other", VisibilityScope.All, "ana")));

        var counts = await other.ImportAsync(ImportChain.Group(Csv.Rows(Operations, ImportColumns.Operations), []));

        Assert.Equal(2, counts.OperationsImported);
    }

    [Fact]
    public async Task ImportAsync_LongHistory_StoresEachChainBeforeItReadsOn()
    {
        const int sales = 2_000;
        var (read, stored, ahead) = (0, 0, -1);
        var store = new FaultyStore((_, commit) =>
        {
            stored += commit.After.FollowUps.Count;
            ahead = Math.Max(ahead, read - stored);
            return Task.CompletedTask;
        });

        var counts = await new FollowUpImporter(store, new FakeClock(Importing.Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }).ImportAsync(
            Enumerable.Range(0, sales).Select(sale =>
            {
                read += 2;
                return new ImportChain(
                    [Row(ImportColumns.Operations, $"S-{sale},,,,ana,2011-10-28T09:00,Etc/UTC,,")],
                    [.. Enumerable.Range(0, 2).Select(row =>
                        Row(Csv.FollowUpColumns, $"S-{sale},{1 + row},,Call,ana,2011-10-28T1{row}:00,2011-10-30,,2011-10-28T1{row}:30,Yes,,"))]);
            }));

        Assert.Equal((sales, 2L * sales), (counts.OperationsImported, counts.FollowUpsImported));
        Assert.Equal(0, ahead);
    }

    private static ImportRow Row(IReadOnlyList<string> columns, string line) => Csv.Rows(line, columns).Single();
}
