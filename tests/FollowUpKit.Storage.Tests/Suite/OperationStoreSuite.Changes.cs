namespace FollowUpKit.Storage.Tests;

public abstract partial class OperationStoreSuite
{
    /// <summary>Each kind of change, after an opening with two follow-ups, the second of them done.</summary>
    public static TheoryData<string> ChangeKinds { get; } = [.. EveryChange.Names];

    [Theory]
    [MemberData(nameof(ChangeKinds))]
    public async Task CommitAsync_EachKindOfChange_IsFoundInChainListsAndHistory(string name)
    {
        await Tested.CommitAsync(Sale.Open());
        await Tested.CommitAsync(Sale.Do(new OperationChange.ResultCaptured { Number = 2, Result = FollowUps.Result() }));

        await Tested.CommitAsync(Sale.Do(EveryChange.Named(name)));

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
        Assert.Equal(Shown.Text(Sale.History), await Tested.HistoryTextAsync(Sale.Key));
        Assert.Equal(Shown.Text(OperationRow.From(Sale.Now)), Shown.Text(await Tested.LookUpOneAsync(Sale.Key)));
        Assert.Equal(Shown.Text(Expected.FollowUpRows([Sale.Now])), Shown.Text(await Tested.FollowUpRowsAsync()));
    }

    [Theory]
    [MemberData(nameof(ChangeKinds))]
    public async Task CommitAsync_ChangeOfAnotherOperation_LeavesThisOne(string name)
    {
        var other = Sale.Of("S-2");
        await Tested.CommitAsync(Sale.Open());
        await Tested.CommitAsync(other.Open());

        await Tested.CommitAsync(other.Do(EveryChange.Named(name)));

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
    }

    [Fact]
    public async Task CommitAsync_ReopenedAndReinstated_NeedAttentionAgain()
    {
        await Tested.CommitAsync(Sale.Open());
        await Tested.CommitAsync(Sale.Do(new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }));
        Assert.Empty(await Tested.FollowUpRowsAsync());
        await Tested.CommitAsync(Sale.Do(new OperationChange.Reopened { Reason = "They called" }));
        Assert.Equal(2, (await Tested.FollowUpRowsAsync()).Count);
        await Tested.CommitAsync(Sale.Do(new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }));
        Assert.Empty(await Tested.FollowUpRowsAsync());

        await Tested.CommitAsync(Sale.Do(new OperationChange.Reinstated()));

        Assert.Equal(Shown.Text(Expected.FollowUpRows([Sale.Now])), Shown.Text(await Tested.FollowUpRowsAsync()));
    }

    [Fact]
    public async Task CommitAsync_Transferred_FollowUpsAreFoundUnderTheNewBranchOnly()
    {
        await Tested.CommitAsync(Sale.Open(branch: "MTY"));

        await Tested.CommitAsync(Sale.Do(new OperationChange.Transferred { Branch = "GDL", Agent = "ana" }));

        Assert.Empty(await Tested.FollowUpRowsAsync(new("") { Branches = ["MTY"] }));
        Assert.Equal(2, (await Tested.FollowUpRowsAsync(new("") { Branches = ["GDL"] })).Count);
    }

    [Fact]
    public async Task CommitAsync_CommandThatChangesNothing_RaisesVersionOnly()
    {
        await Tested.CommitAsync(Sale.Open());

        await Tested.CommitAsync(Sale.Do());

        Assert.Equal(Shown.Text(Sale.Now), await Tested.FindTextAsync(Sale.Key));
        Assert.Equal(Shown.Text(Sale.History), await Tested.HistoryTextAsync(Sale.Key));
    }

    [Fact]
    public async Task ReadHistoryAsync_NothingThere_Empty() =>
        Assert.Equal(Shown.Text([]), await Tested.HistoryTextAsync(Sale.Key));

    [Fact]
    public async Task FindAsync_CommandIdAccepted_CommandWithoutChanges()
    {
        await Tested.CommitAsync(Sale.Open());
        await Tested.CommitAsync(Sale.DoWithId("ID-1", new OperationChange.Described { Title = "new" }));
        await Tested.CommitAsync(Sale.Do(new OperationChange.Described { Title = "newer" }));

        var found = await Tested.FindAsync(Sale.Key, "ID-1");

        Assert.Equal(Shown.Text(Sale.History[1] with { Changes = [] }), Shown.Text(found!.Earlier));
        Assert.Equal(3, found.Snapshot.Version);
    }

    [Theory]
    [InlineData("id-1")]
    [InlineData("ID-1 ")]
    [InlineData("")]
    public async Task FindAsync_CommandIdNeverSeen_NoCommand(string commandId)
    {
        await Tested.CommitAsync(Sale.Open());
        await Tested.CommitAsync(Sale.DoWithId("ID-1", new OperationChange.Described { Title = "new" }));

        Assert.Null((await Tested.FindAsync(Sale.Key, commandId))!.Earlier);
    }

    [Fact]
    public async Task CommitAsync_SameCommandIdOnAnotherOperation_Accepted()
    {
        await Tested.CommitAsync(Sale.DoWithId("ID-1", new OperationChange.Opened { TimeZone = "UTC" }));
        var other = Sale.Of("S-2");

        await Tested.CommitAsync(other.DoWithId("ID-1", new OperationChange.Opened { TimeZone = "UTC" }));

        Assert.NotNull((await Tested.FindAsync(other.Key, "ID-1"))!.Earlier);
    }
}
