using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

/// <summary>Sales that become one.</summary>
public abstract partial class ServiceSuite
{
    private static MergeOperations Merge => new(Office.Sale, "S-2", "Entered twice");

    [Fact]
    public async Task ExecuteAsync_Merge_TargetHasBothChainsAndTheSourcePointsToIt()
    {
        await Office.Ana.ExecuteAsync(new OpenOperation("S-2").WithFirst(Some.Draft(11)));

        var receipt = await Office.Ana.ExecuteAsync(Merge);

        Assert.Equal(receipt.Operation, await Office.Ana.FindAsync(Office.Sale));
        Assert.Equal((2L, 2), (receipt.Version, receipt.Operation.Pending.Count));
        var source = (await Office.Ana.FindAsync("S-2"))!;
        Assert.Equal(("ana", "Entered twice", Office.Sale), (source.Withdrawal!.By, source.Withdrawal.Reason, source.Withdrawal.MergedInto));
        Assert.Equal("MergeOperations", (await Office.Ana.GetHistoryAsync("S-2"))[^1].Kind);
        Assert.Equal("S-2", Assert.IsType<OperationChange.Merged>(Assert.Single((await Office.Ana.GetHistoryAsync(Office.Sale))[^1].Changes)).OperationId);
        Assert.Equal(receipt.Operation, await Office.Ana.FindAsync(Office.Sale, Office.Clock.GetCurrentInstant()));
        await Office.Ana.ExecuteAsync(Office.Result().OnFollowUp(2).WithConclusion(new ConclusionEntry("won").WithCancelOthersReason("Signed")));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("form-1", "form-1")]
    [InlineData("form-1", "form-2")]
    public async Task ExecuteAsync_MergeAgain_IsARepeatWhateverItsId(string? first, string? second)
    {
        await Office.Ana.ExecuteAsync(new OpenOperation("S-2").WithFirst(Some.Draft(11)));
        await Office.Ana.ExecuteAsync(first is null ? Merge : Merge.WithCommandId(first));
        var before = await Office.StateAsync();

        var again = await Office.Beto.ExecuteAsync((second is null ? Merge : Merge.WithCommandId(second)).WithExpectedVersion(1));

        Assert.Equal((2L, true), (again.Version, again.WasRepeated));
        Assert.Equal(before, await Office.StateAsync());
        var refusal = await Refused.AsyncBy(RuleCodes.OperationMerged, () => Office.Ana.ExecuteAsync(Merge.WithCancelSurplusReason("Other content")));
        Assert.Equal(("S-2", "S-1"), (refusal.Values["operation"], refusal.Values["target"]));
    }

    [Fact]
    public async Task ExecuteAsync_EightMergesAtOnce_OneIsDoneAndSevenAreRepeats()
    {
        await Office.Ana.ExecuteAsync(new OpenOperation("S-2").WithFirst(Some.Draft(11)));

        var receipts = await Together.RunAsync(Enumerable.Repeat(() => Office.Ana.ExecuteAsync(Merge), 8));

        Assert.Equal(7, receipts.Count(receipt => receipt.WasRepeated));
        Assert.Equal(2, (await Office.Ana.FindAsync(Office.Sale))!.FollowUps.Count);
    }

    [Fact]
    public async Task ExecuteAsync_MergeOfWhatOthersWorkOn_LosesNothingOfIt()
    {
        await Office.Ana.ExecuteAsync(new OpenOperation("S-2"));

        var outcomes = await Together.RunAsync(
        [
            () => Outcome.OfAsync(() => Office.Ana.ExecuteAsync(Merge)),
            .. Enumerable.Range(1, 7).Select<int, Func<Task<Outcome>>>(day => () => Outcome.OfAsync(() => Office.Beto.ExecuteAsync(
                new OpenOperation($"R-{day}")))),
            () => Outcome.OfAsync(() => Office.Beto.ExecuteAsync(new ScheduleFollowUp("S-2", Some.Draft(20)))),
        ]);

        var isScheduled = outcomes[^1].Refusal is null;
        Assert.Equal(isScheduled ? 2 : 1, (await Office.Ana.FindAsync(Office.Sale))!.FollowUps.Count);
        Assert.Equal(isScheduled ? null : RuleCodes.OperationMerged, outcomes[^1].Refusal?.Code);
    }

    [Fact]
    public async Task ExecuteAsync_MergeWithAHiddenOne_AnswersAsForAMissingOne()
    {
        await Office.Ana.ExecuteAsync(new OpenOperation("S-2").WithBranch("GDL"));
        var narrow = Office.Of("dora", scope: new VisibilityScope(branches: ["MTY"]));

        var hidden = await Refused.AsyncBy(RuleCodes.OperationNotFound, () => narrow.ExecuteAsync(Merge));
        var missing = await Refused.AsyncBy(RuleCodes.OperationNotFound, () => narrow.ExecuteAsync(new MergeOperations(Office.Sale, "S-3", "Entered twice")));

        Assert.Equal(missing.GetMessage().Replace("S-3", "S-2", StringComparison.Ordinal), hidden.GetMessage());
        Assert.Null((await Office.Ana.FindAsync("S-2"))!.Withdrawal);
    }
}
