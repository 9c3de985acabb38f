namespace FollowUpKit.Storage.Tests;

public abstract partial class OperationStoreSuite
{
    [Fact]
    public async Task ReadFollowUpsAsync_RandomFilters_AgreeWithMatches()
    {
        var sales = new RandomSales(seed: 20260302);
        var comparison = await Comparison.OfAsync(Tested, sales, count: 250);

        Assert.Empty(await comparison.FollowUpsAsync(Enumerable.Range(0, 250).Select(_ => sales.FollowUpFilter())));
    }

    [Fact]
    public async Task ReadOperationsAsync_RandomFilters_AgreeWithMatches()
    {
        var sales = new RandomSales(seed: 20260303);
        var comparison = await Comparison.OfAsync(Tested, sales, count: 250);

        Assert.Empty(await comparison.OperationsAsync(Enumerable.Range(0, 150).Select(_ => sales.OperationFilter())));
    }

    [Fact]
    public async Task ReadFollowUpsAsync_ManyBranchesAndAgents_AgreeWithMatches()
    {
        var comparison = await Comparison.OfAsync(Tested, new RandomSales(seed: 1), count: 60);
        string[] many = ["MTY", "ana", .. Enumerable.Range(0, 100).Select(i => $"other {i}")];

        Assert.Empty(await comparison.FollowUpsAsync(
        [
            new("") { Branches = many },
            new("") { Agents = many },
            new("") { Branches = many, Agents = ["ana", "ana", "beto"], Scope = new(branches: many, agents: many) },
        ]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(501)]
    public async Task ReadPages_SizeOutOfRange_Refused(int size)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Tested.Reader.ReadFollowUpsAsync(new(""), null, size, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Tested.Reader.ReadOperationsAsync(new(""), null, size, CancellationToken.None));
    }

    [Fact]
    public async Task ReadPages_ExactlyOnePage_NothingMore()
    {
        await Tested.CommitAsync(Sale.Open());

        var followUps = await Tested.Reader.ReadFollowUpsAsync(new(""), null, 2, CancellationToken.None);
        var operations = await Tested.Reader.ReadOperationsAsync(new(""), null, 1, CancellationToken.None);

        Assert.Equal((2, false), (followUps.Rows.Count, followUps.HasMore));
        Assert.Equal((1, false), (operations.Rows.Count, operations.HasMore));
    }

    [Fact]
    public async Task ReadPages_EmptyLists_NoRows()
    {
        await Tested.CommitAsync(Sale.Open());

        Assert.Empty(await Tested.FollowUpRowsAsync(new("") { Branches = [] }));
        Assert.Empty(await Tested.FollowUpRowsAsync(new("") { Agents = [] }));
        Assert.Empty(await Tested.FollowUpRowsAsync(new("") { Scope = new(branches: []) }));
        Assert.Empty(await Tested.FollowUpRowsAsync(new("") { Scope = new(agents: []) }));
        Assert.Empty(await Tested.OperationRowsAsync(new("") { Branches = [] }));
        Assert.Empty(await Tested.OperationRowsAsync(new("") { Agents = [] }));
        Assert.Empty(await Tested.OperationRowsAsync(new("") { Scope = new(agents: []) }));
    }

    [Fact]
    public async Task GroupFollowUpsAsync_UnknownGrouping_Refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Tested.Reader.GroupFollowUpsAsync(new(""), (FollowUpGrouping)99, CancellationToken.None));

    [Fact]
    public async Task LookUpAsync_FiveHundredKeys_Answered()
    {
        await Tested.CommitAsync(Sale.Open());
        string[] keys = ["S-1", .. Enumerable.Range(0, 499).Select(i => $"missing {i}")];

        Assert.Single(await Tested.Reader.LookUpAsync("", keys, VisibilityScope.All, CancellationToken.None));
    }

    [Fact]
    public async Task LookUpAsync_MoreThanFiveHundredKeys_Refused()
    {
        string[] keys = [.. Enumerable.Range(0, 501).Select(i => $"{i}")];

        await Assert.ThrowsAsync<ArgumentException>(
            () => Tested.Reader.LookUpAsync("", keys, VisibilityScope.All, CancellationToken.None));
    }

    [Fact]
    public async Task LookUpAsync_NoKeysOrTheSameTwice_EachOnce()
    {
        await Tested.CommitAsync(Sale.Open());

        Assert.Empty(await Tested.Reader.LookUpAsync("", [], VisibilityScope.All, CancellationToken.None));
        Assert.Single(await Tested.Reader.LookUpAsync("", ["S-1", "S-1"], VisibilityScope.All, CancellationToken.None));
    }

    [Fact]
    public async Task LookUpAsync_Withdrawn_StillFound()
    {
        await Tested.CommitAsync(Sale.Open());
        await Tested.CommitAsync(Sale.Do(new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }));

        Assert.NotNull((await Tested.LookUpOneAsync(Sale.Key)).Withdrawal);
    }

    [Fact]
    public async Task EveryRead_OtherTenant_SeesNothing()
    {
        await Tested.CommitAsync(Sale.DoWithId("ID", new OperationChange.Opened { TimeZone = "UTC" }));
        var elsewhere = new OperationKey("other", Sale.Key.Operation);

        Assert.Null(await Tested.FindAsync(elsewhere, "ID"));
        Assert.Equal(Shown.Text([]), await Tested.HistoryTextAsync(elsewhere));
        Assert.Empty(await Tested.FollowUpRowsAsync(new("other")));
        Assert.Empty(await Tested.OperationRowsAsync(new("other")));
        Assert.Empty(await Tested.Reader.LookUpAsync("other", ["S-1"], VisibilityScope.All, CancellationToken.None));
        Assert.Equal(0, await Tested.Reader.CountOperationsAsync(new("other"), CancellationToken.None));
    }

    [Fact]
    public async Task CommitAsync_SameKeyInTwoTenants_TwoOperations()
    {
        var north = Sale.Of("S-1", "north");
        var south = Sale.Of("S-1", "south");
        await Tested.CommitAsync(north.Open(branch: "N"));
        await Tested.CommitAsync(south.Open(branch: "S"));

        await Tested.CommitAsync(north.Do(new OperationChange.Transferred { Branch = "N2" }));

        Assert.Equal(Shown.Text(north.Now), await Tested.FindTextAsync(north.Key));
        Assert.Equal(Shown.Text(south.Now), await Tested.FindTextAsync(south.Key));
        Assert.Equal(2, (await Tested.FollowUpRowsAsync(new("south"))).Count);
    }
}
