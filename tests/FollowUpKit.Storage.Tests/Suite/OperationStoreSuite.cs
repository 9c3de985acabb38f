namespace FollowUpKit.Storage.Tests;

/// <summary>What every store promises. A store's own test class is a fixture and one line.</summary>
public abstract partial class OperationStoreSuite : IAsyncLifetime
{
    private StoreUnderTest? tested;

    private StoreUnderTest Tested => tested ?? throw new InvalidOperationException("The store is not made yet.");

    private Sale Sale { get; } = Sale.Of("S-1");

    /// <inheritdoc/>
    public async Task InitializeAsync() => tested = await CreateAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Makes an empty store.</summary>
    protected abstract Task<StoreUnderTest> CreateAsync();

    [Fact]
    public async Task FindAsync_NothingThere_Null() => Assert.Null(await Tested.FindAsync(Sale.Key));

    [Fact]
    public void OwnsTransaction_StoreOnItsOwn_True() => Assert.True(Tested.Store.OwnsTransaction);

    [Fact]
    public async Task CommitAsync_NewOperation_IsFound()
    {
        await Tested.CommitAsync(Sale.Open());

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
    }

    [Fact]
    public async Task CommitAsync_NewOperationThatIsThere_ConflictAndUnchanged()
    {
        await Tested.CommitAsync(Sale.Open());
        var again = Sale.Of("S-1").Open(branch: "GDL");

        await AssertRefusedAsync(again);
    }

    [Fact]
    public async Task CommitAsync_StaleVersion_ConflictAndUnchanged()
    {
        await Tested.CommitAsync(Sale.Open());
        var stale = Sale.Twin().Do(new OperationChange.Transferred { Branch = "GDL", Agent = "beto" });
        await Tested.CommitAsync(Sale.Do(new OperationChange.FollowUpReassigned { Number = 1, Agent = "carla" }));

        await AssertRefusedAsync(stale);
    }

    [Fact]
    public async Task CommitAsync_FutureVersion_ConflictAndUnchanged()
    {
        await Tested.CommitAsync(Sale.Open());
        var ahead = Sale.Twin();
        ahead.Do(new OperationChange.Described { Title = "lost" });

        await AssertRefusedAsync(ahead.Do(new OperationChange.Described { Title = "too early" }));
    }

    [Fact]
    public async Task CommitAsync_VersionOfMissingOperation_ConflictAndStillMissing()
    {
        Sale.Open();
        var late = Sale.Do(new OperationChange.Described { Title = "never opened" });

        await Assert.ThrowsAsync<StorageConflictException>(() => Tested.CommitAsync(late));
        Assert.Null(await Tested.FindAsync(Sale.Key));
    }

    [Fact]
    public async Task CommitAsync_Refused_ExceptionTellsKeyAndVersion()
    {
        await Tested.CommitAsync(Sale.Open());

        var refusal = await Assert.ThrowsAsync<StorageConflictException>(() => Tested.CommitAsync(Sale.Of("S-1").Open()));

        Assert.Equal((Sale.Key, 0), (refusal.Key, refusal.ExpectedVersion));
    }

    [Fact]
    public async Task CommitAsync_CommandIdAcceptedBefore_ConflictAndUnchanged()
    {
        await Tested.CommitAsync(Sale.Open());
        await Tested.CommitAsync(Sale.DoWithId("id", new OperationChange.Described { Title = "first" }));

        await AssertRefusedAsync(Sale.Twin().DoWithId("id", new OperationChange.Described { Title = "second" }));
    }

    [Fact]
    public async Task CommitAsync_EightWriters_OneWinnerARound()
    {
        await Tested.CommitAsync(Sale.Open());

        Assert.Equal(Enumerable.Repeat(1, 12), await Race.WinnersAsync(Tested, Sale, rounds: 12, writers: 8));
    }

    [Fact]
    public async Task FindAsync_WhileAnotherWrites_SeesOneMoment()
    {
        await Tested.CommitAsync(Sale.Open());

        Assert.Empty(await Race.TornReadsAsync(Tested, Sale, commits: 60));
    }

    [Fact]
    public async Task CommitAsync_CancelledBefore_NothingWritten()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Tested.Store.CommitAsync(Sale.Open(), new CancellationToken(canceled: true)));

        Assert.Null(await Tested.FindAsync(Sale.Key));
    }

    [Fact]
    public async Task CommitAsync_ManyCommandsAtOnce_AllInHistory()
    {
        Sale.Open();
        var opening = Sale.History[0].Changes;
        var import = Sale.Of("S-2");

        await Tested.CommitAsync(import.DoAll(
            [.. opening],
            [new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }],
            [new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3) }],
            [new OperationChange.FollowUpCancelled { Number = 3, Cancellation = FollowUps.Cancellation() }]));

        Assert.Equal(Shown.Text(import.Now), await Tested.FindTextAsync(import.Key));
        Assert.Equal(Shown.Text(import.History), await Tested.HistoryTextAsync(import.Key));
    }

    private async Task AssertRefusedAsync(OperationCommit commit)
    {
        await Assert.ThrowsAsync<StorageConflictException>(() => Tested.CommitAsync(commit));
        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
        Assert.Equal(Shown.Text(Sale.History), await Tested.HistoryTextAsync(Sale.Key));
    }
}
