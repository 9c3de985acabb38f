using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

public sealed class FaultTests
{
    [Fact]
    public async Task ExecuteAsync_RaceLostThreeTimes_DecidedAgainUntilItIsDone()
    {
        var races = 3;
        var store = new FaultyStore((inner, commit) => races-- > 0 ? Conflict(commit) : inner.CommitAsync(commit, default));

        await new Office(store).Ana.ExecuteAsync(Office.Opening);

        Assert.Equal(4, store.Commits);
    }

    [Fact]
    public async Task ExecuteAsync_RaceAlwaysLost_GivenUpWithTheConflict()
    {
        var store = new FaultyStore((_, commit) => Conflict(commit));

        await Assert.ThrowsAsync<StorageConflictException>(() => new Office(store).Ana.ExecuteAsync(Office.Opening));

        Assert.Equal(20, store.Commits);
    }

    [Fact]
    public async Task ExecuteAsync_RaceLostInATransactionOfTheHost_NeverTriedAgain()
    {
        var store = new FaultyStore((_, commit) => Conflict(commit), ownsTransaction: false);

        await Assert.ThrowsAsync<StorageConflictException>(() => new Office(store).Ana.ExecuteAsync(Office.Opening));

        Assert.Equal(1, store.Commits);
    }

    [Fact]
    public async Task ExecuteAsync_RaceLostWithAnExpectedVersion_ConflictNamesTheOther()
    {
        var betoIsFaster = false;
        var store = new FaultyStore(async (inner, commit) =>
        {
            if (betoIsFaster)
            {
                betoIsFaster = false;
                await new Office(inner).Beto.ExecuteAsync(new DescribeOperation(Office.Sale).WithTitle("By Beto"));
            }

            await inner.CommitAsync(commit, default);
        });
        var office = await new Office(store).WithSaleAsync();
        betoIsFaster = true;

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(1)));

        Assert.Equal(("beto", 2L), (conflict.ChangedBy, conflict.FoundVersion));
    }

    [Fact]
    public async Task ExecuteAsync_AnswerLost_RepeatGivesTheReceipt()
    {
        var isLost = true;
        var store = new FaultyStore(async (inner, commit) =>
        {
            await inner.CommitAsync(commit, default);
            if (isLost) throw new StorageOutcomeUnknownException(commit.Key, new TimeoutException("No answer."));
        });
        var office = new Office(store);
        var command = Office.Opening.WithCommandId("form-1");

        await Assert.ThrowsAsync<StorageOutcomeUnknownException>(() => office.Ana.ExecuteAsync(command));
        isLost = false;
        var receipt = await office.Ana.ExecuteAsync(command);

        Assert.Equal((true, 1L, 1), (receipt.WasRepeated, receipt.Version, store.Commits));
    }

    [Fact]
    public async Task ExecuteAsync_KeyTakenWhileItIsDecided_RefusedByItsCode()
    {
        var isTaken = false;
        var store = new FaultyStore(async (inner, commit) =>
        {
            if (commit.KeyAfter != commit.Key && !isTaken)
            {
                isTaken = true;
                await new Office(inner).Beto.ExecuteAsync(new OpenOperation("P-77"));
            }

            await inner.CommitAsync(commit, default);
        });
        var office = await new Office(store).WithSaleAsync();

        await Refused.AsyncBy(RuleCodes.OperationIdTaken, () => office.Ana.ExecuteAsync(new ChangeOperationId(Office.Sale, "P-77")));

        Assert.NotNull(await office.Ana.FindAsync(Office.Sale));
    }

    [Fact]
    public async Task ExecuteAsync_AnswerOfANewKeyLost_RepeatWithTheOldKeyGivesTheReceipt()
    {
        var isLost = true;
        var store = new FaultyStore(async (inner, commit) =>
        {
            await inner.CommitAsync(commit, default);
            if (isLost && commit.KeyAfter != commit.Key) throw new StorageOutcomeUnknownException(commit.Key, new TimeoutException("No answer."));
        });
        var office = await new Office(store).WithSaleAsync();
        var command = new ChangeOperationId(Office.Sale, "P-77").WithCommandId("renumber-1");

        await Assert.ThrowsAsync<StorageOutcomeUnknownException>(() => office.Ana.ExecuteAsync(command));
        isLost = false;

        Assert.True((await office.Ana.ExecuteAsync(command)).WasRepeated);
    }

    [Fact]
    public async Task ExecuteAsync_StoreUnavailable_ComesThrough()
    {
        var store = new FaultyStore((_, _) => throw new StorageUnavailableException("The disk is full.", new IOException("Full.")));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => new Office(store).Ana.ExecuteAsync(Office.Opening));

        Assert.Equal(1, store.Commits);
    }

    [Fact]
    public async Task HistoryAsync_StoreWithoutHistory_SaysSo() =>
        await Assert.ThrowsAsync<NotSupportedException>(
            () => new Office(new FaultyStore((_, _) => Task.CompletedTask)).Ana.GetHistoryAsync(Office.Sale));

    private static Task Conflict(OperationCommit commit) => throw new StorageConflictException(commit.Key, commit.ExpectedVersion);
}
