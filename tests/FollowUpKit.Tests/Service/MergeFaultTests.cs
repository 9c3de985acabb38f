using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

/// <summary>A merge takes two commits: whatever happens between them, the same command sent again ends it, and nothing is lost or doubled.</summary>
public sealed class MergeFaultTests
{
    private static readonly MergeOperations Merge = new MergeOperations(Office.Sale, "S-2", "Entered twice").WithCommandId("form-1");

    [Theory]
    // The commit that fails, counted from the first of the merge, and whether it is made.
    [InlineData(1, false, false)]
    [InlineData(1, true, false)]
    [InlineData(2, false, false)]
    [InlineData(2, true, true)]
    public async Task ExecuteAsync_CommitLost_CompletedByTheSameCommand(int failing, bool isMade, bool isRepeat)
    {
        var commits = -2;
        var store = new FaultyStore(async (inner, commit) =>
        {
            var fails = ++commits == failing;
            if (!fails || isMade) await inner.CommitAsync(commit, default);
            if (fails) throw new StorageOutcomeUnknownException(commit.Key, new TimeoutException("No answer."));
        });
        var office = await OfficeAsync(store);

        await Assert.ThrowsAsync<StorageOutcomeUnknownException>(() => office.Ana.ExecuteAsync(Merge));
        var receipt = await office.Beto.ExecuteAsync(Merge);

        Assert.Equal(isRepeat, receipt.WasRepeated);
        Assert.Equal((2, 2), (receipt.Operation.FollowUps.Count, receipt.Operation.Pending.Count));
        Assert.Equal(Office.Sale, (await office.Ana.FindAsync("S-2"))!.Withdrawal!.MergedInto);
    }

    [Fact]
    public async Task ExecuteAsync_HalfDone_NothingCanBeAddedToTheSource()
    {
        var office = await OfficeAsync(new FaultyStore(Failing(commit => commit.Key.OperationId == Office.Sale.Value && commit.ExpectedVersion > 0)));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => office.Ana.ExecuteAsync(Merge));

        foreach (var command in new OperationCommand[] { new ScheduleFollowUp("S-2", Some.Draft(20)), new ReinstateOperation("S-2"), new ChangeOperationId("S-2", "S-3") })
            await Refused.AsyncBy(RuleCodes.OperationMerged, () => office.Beto.ExecuteAsync(command));
    }

    [Fact]
    public async Task ExecuteAsync_TargetRefusesAfterTheSourceIsWithdrawn_SourceIsBackAsItWas()
    {
        var isWithdrawn = false;
        var store = new FaultyStore(async (inner, commit) =>
        {
            await inner.CommitAsync(commit, default);
            if (commit.Key.OperationId != "S-2" || commit.ExpectedVersion == 0 || isWithdrawn) return;
            isWithdrawn = true;
            await new Office(inner).Beto.ExecuteAsync(new WithdrawOperation(Office.Sale, "The customer is gone"));
        });
        var office = await OfficeAsync(store);
        var before = (await office.Ana.FindAsync("S-2"))!;

        await Refused.AsyncBy(RuleCodes.OperationWithdrawn, () => office.Ana.ExecuteAsync(Merge));

        var after = (await office.Ana.FindAsync("S-2"))!;
        Assert.Equal(before.FollowUps, after.FollowUps);
        Assert.Null(after.Withdrawal);
        await office.Ana.ExecuteAsync(new ReinstateOperation(Office.Sale));
        Assert.Equal(2, (await office.Ana.ExecuteAsync(Merge)).Operation.FollowUps.Count);
    }

    [Fact]
    public async Task ExecuteAsync_SourceChangedBeforeItIsWithdrawn_GoesAlong()
    {
        var isChanged = false;
        var store = new FaultyStore(async (inner, commit) =>
        {
            if (commit.Key.OperationId == "S-2" && commit.ExpectedVersion > 0 && !isChanged)
            {
                isChanged = true;
                await new Office(inner).Beto.ExecuteAsync(new CaptureResult("S-2", Some.Today.At(new NodaTime.LocalTime(8, 30)), "Too expensive"));
            }

            await inner.CommitAsync(commit, default);
        });
        var office = await OfficeAsync(store);

        var merged = (await office.Ana.ExecuteAsync(Merge)).Operation;

        Assert.Equal("Too expensive", Assert.Single(merged.FollowUps, followUp => followUp.Result is not null).Result!.Details);
    }

    [Fact]
    public async Task ExecuteAsync_KeyOfTheTargetBelongsToAnotherByNow_SourceIsNotMergedIntoThatToo()
    {
        var office = await OfficeAsync(new InMemoryOperationStore());
        await office.Ana.ExecuteAsync(Merge);
        await office.Ana.ExecuteAsync(new ChangeOperationId(Office.Sale, "P-77"));
        office.Clock.AdvanceMinutes(1);
        await office.Ana.ExecuteAsync(Office.Opening);

        await Refused.AsyncBy(RuleCodes.OperationMerged, () => office.Ana.ExecuteAsync(Merge));

        Assert.Single((await office.Ana.FindAsync(Office.Sale))!.FollowUps);
        Assert.True((await office.Ana.ExecuteAsync(new MergeOperations("P-77", "S-2", "Entered twice"))).WasRepeated);
    }

    [Fact]
    public async Task ExecuteAsync_AuthorizerSaysNoOfTheSource_RefusedAndNothingWritten()
    {
        var office = await OfficeAsync(new InMemoryOperationStore());
        var asked = new List<string?>();
        var eva = office.Of("eva", authorizer: new Authorizer((_, _, operation) =>
        {
            asked.Add(operation?.OperationId);
            return operation?.OperationId != "S-2";
        }));

        await Refused.AsyncBy(RuleCodes.NotAuthorized, () => eva.ExecuteAsync(Merge));

        Assert.Equal(["S-1", "S-2"], asked);
        Assert.Null((await office.Ana.FindAsync("S-2"))!.Withdrawal);
        Assert.Equal(RuleCodes.NotAuthorized, (await eva.CheckAsync(Merge)).Violation?.Code);
    }

    private static Func<IOperationStore, OperationCommit, Task> Failing(Func<OperationCommit, bool> fails) => (inner, commit) =>
        fails(commit) ? throw new StorageUnavailableException("The server is gone.", new IOException("Gone.")) : inner.CommitAsync(commit, default);

    private static async Task<Office> OfficeAsync(IOperationStore store)
    {
        var office = await new Office(store).WithSaleAsync();
        await office.Ana.ExecuteAsync(new OpenOperation("S-2").WithFirst(Some.Draft(11)));
        return office;
    }
}
