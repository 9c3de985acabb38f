using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Service;

/// <summary>What the service promises over every store.</summary>
public abstract class ServiceSuite : IAsyncLifetime
{
    private Office? _office;

    private static MergeOperations Merge => new(Office.Sale, "S-2", "Entered twice");

    private Office Office => _office ?? throw new InvalidOperationException("The office is not open yet.");

    public async Task InitializeAsync() => _office = await new Office(await CreateAsync()).WithSaleAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected abstract Task<IOperationStore> CreateAsync();

    [Fact]
    public async Task ExecuteAsync_ResultTwiceWithOneId_OneResultAndTheSameReceipt()
    {
        var command = Office.Result().WithNext(Some.Draft(12)).WithCommandId("form-1");
        var first = await Office.Ana.ExecuteAsync(command);
        await Office.Beto.ExecuteAsync(new DescribeOperation(Office.Sale).WithTitle("Meanwhile"));

        var again = await Office.Beto.ExecuteAsync(command);

        Assert.Equal((2L, 1, 2, false), (first.Version, first.FollowUpNumber, first.NextFollowUpNumber, first.WasRepeated));
        Assert.Equal((2L, 1, 2, true), (again.Version, again.FollowUpNumber, again.NextFollowUpNumber, again.WasRepeated));
        Assert.Equal(("Meanwhile", 3L, 2), (again.Operation.Title, again.Operation.Version, again.Operation.FollowUps.Count));
        Assert.Equal(3, (await Office.Ana.GetHistoryAsync(Office.Sale)).Count);
    }

    [Fact]
    public async Task ExecuteAsync_RepeatWithTheVersionOfItsTime_IsARepeatAndNoConflict()
    {
        var command = Office.Result().WithCommandId("form-1").WithExpectedVersion(1);
        await Office.Ana.ExecuteAsync(command);

        Assert.True((await Office.Ana.ExecuteAsync(command)).WasRepeated);
    }

    [Fact]
    public async Task ExecuteAsync_SameResultWithAnotherId_RefusedAndToldByWhom()
    {
        await Office.Ana.ExecuteAsync(Office.Result().WithCommandId("form-1"));
        var before = await Office.StateAsync();

        var refusal = await Refused.AsyncBy(
            RuleCodes.FollowUpDone, () => Office.Beto.ExecuteAsync(Office.Result().OnFollowUp(1).WithCommandId("form-2")));

        Assert.Equal("ana", refusal.Values["by"]);
        Assert.Equal(before, await Office.StateAsync());
    }

    [Fact]
    public async Task ExecuteAsync_SameIdWithOtherContent_Refused()
    {
        await Office.Ana.ExecuteAsync(Office.Result().WithCommandId("form-1"));
        var before = await Office.StateAsync();

        await Refused.AsyncBy(
            RuleCodes.CommandIdReused, () => Office.Ana.ExecuteAsync(Office.Result("Something else").WithCommandId("form-1")));

        Assert.Equal(before, await Office.StateAsync());
    }

    [Fact]
    public async Task ExecuteAsync_StaleExpectedVersion_ConflictAndNothingWritten()
    {
        await Office.Beto.ExecuteAsync(new DescribeOperation(Office.Sale).WithTitle("By Beto"));
        var before = await Office.StateAsync();

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(1)));

        Assert.Equal((1L, 2L, "beto", Office.Now), (conflict.ExpectedVersion, conflict.FoundVersion, conflict.ChangedBy, conflict.ChangedAt));
        Assert.Equal(before, await Office.StateAsync());
    }

    [Fact]
    public async Task ExecuteAsync_NothingVisibleCameBetween_NoConflict()
    {
        await Office.Beto.ExecuteAsync(new DescribeOperation(Office.Sale));

        var receipt = await Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(1));

        Assert.Equal((3L, 3L), (receipt.Version, receipt.Operation.VisibleVersion));
    }

    [Fact]
    public async Task ExecuteAsync_VersionOfACommandWithoutChanges_CanBeExpected()
    {
        var seen = await Office.Beto.ExecuteAsync(new DescribeOperation(Office.Sale));

        Assert.Equal(3, (await Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(seen.Version))).Version);
    }

    [Fact]
    public async Task ExecuteAsync_VersionThatIsNotThereYet_Conflict()
    {
        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(2)));

        Assert.Equal((2L, 1L, "ana"), (conflict.ExpectedVersion, conflict.FoundVersion, conflict.ChangedBy));
    }

    [Fact]
    public async Task ExecuteAsync_VisibleChangeBeforeAnInvisibleOne_ConflictNamesTheVisibleOne()
    {
        await Office.Beto.ExecuteAsync(new DescribeOperation(Office.Sale).WithTitle("By Beto"));
        Office.Clock.AdvanceMinutes(1);
        await Office.Of("carla").ExecuteAsync(new DescribeOperation(Office.Sale));

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(1)));

        Assert.Equal((3L, "beto", Office.Now), (conflict.FoundVersion, conflict.ChangedBy, conflict.ChangedAt));
    }

    [Fact]
    public async Task ExecuteAsync_OpeningWithExpectedVersionOnAFreeId_Conflict()
    {
        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Office.Ana.ExecuteAsync(new OpenOperation("S-2").WithExpectedVersion(1)));

        Assert.Equal((0L, null, null), (conflict.FoundVersion, conflict.ChangedBy, conflict.ChangedAt));
        Assert.Null(await Office.Ana.FindAsync("S-2"));
    }

    [Fact]
    public async Task ExecuteAsync_NoInstantMoves_NothingWritten()
    {
        var before = await Office.StateAsync();

        var receipt = await Office.Beto.ExecuteAsync(new RecalculateDueTimes(Office.Sale).WithCommandId("sweep-1"));

        Assert.Equal((1L, false), (receipt.Version, receipt.WasRepeated));
        Assert.Equal(before, await Office.StateAsync());
    }

    [Fact]
    public async Task ExecuteAsync_TwoAgentsAtOnce_OneWinsAndTheOtherIsToldByWhom()
    {
        string[] people = ["ana", "beto"];

        var outcomes = await Together.RunAsync(people.Select<string, Func<Task<Outcome>>>(
            person => () => Outcome.OfAsync(() => Office.Of(person).ExecuteAsync(Office.Result().OnFollowUp(1)))));

        var winner = people[Array.FindIndex(outcomes, outcome => outcome.Refusal is null)];
        var told = Assert.Single(outcomes, outcome => outcome.Refusal is not null).Refusal!;
        Assert.Equal((RuleCodes.FollowUpDone, winner), (told.Code, told.Values["by"]));
    }

    [Fact]
    public async Task ExecuteAsync_EightRepeatsAtOnce_OneIsDoneAndSevenAreRepeats()
    {
        var command = Office.Result().WithCommandId("form-1");

        var receipts = await Together.RunAsync(Enumerable.Repeat(() => Office.Ana.ExecuteAsync(command), 8));

        Assert.Equal(7, receipts.Count(receipt => receipt.WasRepeated));
        Assert.All(receipts, receipt => Assert.Equal(2, receipt.Version));
    }

    [Fact]
    public async Task ExecuteAsync_NewKey_FoundUnderItAloneWithItsHistory()
    {
        var before = await Office.Ana.ExecuteAsync(Office.Result().WithCommandId("form-1"));

        var receipt = await Office.Ana.ExecuteAsync(new ChangeOperationId(Office.Sale, "P-77"));

        Assert.Equal(("P-77", 3L), (receipt.Operation.Id.Value, receipt.Version));
        Assert.Equal(receipt.Operation, await Office.Ana.FindAsync("P-77"));
        Assert.Equal(3, (await Office.Ana.GetHistoryAsync("P-77")).Count);
        Assert.Null(await Office.Ana.FindAsync(Office.Sale));
        Assert.Empty(await Office.Ana.GetHistoryAsync(Office.Sale));
        await Refused.AsyncBy(RuleCodes.OperationNotFound, () => Office.Ana.ExecuteAsync(Office.Result().WithCommandId("form-1")));
        var again = await Office.Ana.ExecuteAsync(new CaptureResult("P-77", Some.Today.At(new LocalTime(8, 30)), "Too expensive").WithCommandId("form-1"));
        Assert.Equal((before.Version, true), (again.Version, again.WasRepeated));
    }

    [Theory]
    // The old key stays free, or another sale gets it.
    [InlineData(false)]
    [InlineData(true)]
    public async Task ExecuteAsync_NewKeyAgainWithOneId_TheReceiptOfTheFirstTime(bool isReused)
    {
        var command = new ChangeOperationId(Office.Sale, "P-77").WithCommandId("renumber-1");
        await Office.Ana.ExecuteAsync(command);
        if (isReused) await Office.Ana.ExecuteAsync(Office.Opening.WithTitle("Another"));

        var again = await Office.Beto.ExecuteAsync(command);

        Assert.Equal(("P-77", 2L, true), (again.Operation.Id.Value, again.Version, again.WasRepeated));
        Assert.True((await Office.Beto.CheckAsync(command)).IsAccepted);
        Assert.Equal(isReused, await Office.Ana.FindAsync(Office.Sale) is not null);
    }

    [Fact]
    public async Task ExecuteAsync_TwoSalesToOneKeyWithOneId_TheSecondIsRefused()
    {
        await Office.Ana.ExecuteAsync(new OpenOperation("S-2"));
        await Office.Ana.ExecuteAsync(new ChangeOperationId(Office.Sale, "P-77").WithCommandId("renumber-1"));

        await Refused.AsyncBy(
            RuleCodes.OperationIdTaken, () => Office.Ana.ExecuteAsync(new ChangeOperationId("S-2", "P-77").WithCommandId("renumber-1")));
    }

    [Fact]
    public async Task ExecuteAsync_KeyOfAnotherOne_RefusedAndBothStay()
    {
        await Office.Ana.ExecuteAsync(new OpenOperation("S-2").WithBranch("GDL"));
        var before = await Office.StateAsync();
        var narrow = Office.Of("dora", scope: new VisibilityScope(branches: ["MTY"]));
        var command = new ChangeOperationId(Office.Sale, "S-2");

        var refusal = await Refused.AsyncBy(RuleCodes.OperationIdTaken, () => narrow.ExecuteAsync(command));

        Assert.Equal("S-2", refusal.Values["new_id"]);
        Assert.Equal(RuleCodes.OperationIdTaken, (await narrow.CheckAsync(command)).Violation?.Code);
        Assert.Equal(before, await Office.StateAsync());
        Assert.Equal("GDL", (await Office.Ana.FindAsync("S-2"))!.Branch);
    }

    [Fact]
    public async Task ExecuteAsync_EightSalesToOneKeyAtOnce_OneGetsItAndTheOthersAreRefused()
    {
        OperationId[] sales = [.. Enumerable.Range(1, 8).Select(i => (OperationId)$"R-{i}")];
        foreach (var sale in sales) await Office.Ana.ExecuteAsync(new OpenOperation(sale));

        var outcomes = await Together.RunAsync(sales.Select<OperationId, Func<Task<Outcome>>>(
            sale => () => Outcome.OfAsync(() => Office.Ana.ExecuteAsync(new ChangeOperationId(sale, "P-77")))));

        Assert.Equal(7, outcomes.Count(outcome => outcome.Refusal?.Code == RuleCodes.OperationIdTaken));
        Assert.Equal("P-77", Assert.Single(outcomes, outcome => outcome.Refusal is null).Receipt!.Operation.Id.Value);
    }

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

    [Fact]
    public async Task FindAsync_AsOfBeforeANewKey_HasTheKeyOfThatTime()
    {
        Office.Clock.AdvanceMinutes(1);
        await Office.Ana.ExecuteAsync(new ChangeOperationId(Office.Sale, "P-77"));

        Assert.Equal(Office.Sale, (await Office.Ana.FindAsync("P-77", Office.Now))!.Id);
        Assert.Equal("P-77", (await Office.Ana.FindAsync("P-77", Office.Clock.GetCurrentInstant()))!.Id.Value);
    }

    [Fact]
    public async Task ExecuteAsync_OtherTenant_AnswersAsForAMissingOne()
    {
        var elsewhere = Office.Of("ana", tenant: "elsewhere");

        var other = await Refused.AsyncBy(RuleCodes.OperationNotFound, () => elsewhere.ExecuteAsync(Office.Result()));
        var missing = await Refused.AsyncBy(
            RuleCodes.OperationNotFound, () => Office.Ana.ExecuteAsync(new CancelFollowUp("S-404", "No such sale")));

        Assert.Equal(missing.GetMessage().Replace("S-404", "S-1", StringComparison.Ordinal), other.GetMessage());
        Assert.Null(await elsewhere.FindAsync(Office.Sale));
        Assert.Empty(await elsewhere.GetHistoryAsync(Office.Sale));
    }

    [Fact]
    public async Task ExecuteAsync_OtherTenantOpensTheSameId_TwoSales()
    {
        await Office.Of("ana", tenant: "elsewhere").ExecuteAsync(Office.Opening.WithTitle("Theirs"));

        Assert.Null((await Office.Ana.FindAsync(Office.Sale))!.Title);
    }

    [Fact]
    public async Task HistoryAsync_Sale_TellsEachCommandWithItsChanges()
    {
        await Office.Beto.ExecuteAsync(Office.Result().WithNext(Some.Draft(12)));

        var history = await Office.Ana.GetHistoryAsync(Office.Sale);

        Assert.Equal(["OpenOperation ana 2", "CaptureResult beto 2"], history.Select(command => $"{command.Kind} {command.By} {command.Changes.Count}"));
    }

    [Fact]
    public async Task FindAsync_AsOfAnInstant_IsTheSaleAsItStoodThen()
    {
        var opened = (await Office.Ana.FindAsync(Office.Sale))!;
        Office.Clock.AdvanceMinutes(5);
        var answered = (await Office.Beto.ExecuteAsync(Office.Result().WithNext(Some.Draft(12)))).Operation;

        Assert.Null(await Office.Ana.FindAsync(Office.Sale, opened.OpenedAt - Duration.Epsilon));
        Assert.Equal(opened, await Office.Ana.FindAsync(Office.Sale, opened.OpenedAt));
        Assert.Equal(opened, await Office.Ana.FindAsync(Office.Sale, answered.ChangedAt - Duration.Epsilon));
        Assert.Equal(answered, await Office.Ana.FindAsync(Office.Sale, answered.ChangedAt));
    }

    [Fact]
    public async Task CheckAsync_EachAnswer_AgreesWithExecuteAndWritesNothing()
    {
        await Office.Ana.ExecuteAsync(Office.Result().WithCommandId("form-1"));
        var before = await Office.StateAsync();

        Assert.Null((await Office.Ana.CheckAsync(new ScheduleFollowUp(Office.Sale, Some.Draft()))).Violation);
        Assert.True((await Office.Ana.CheckAsync(Office.Result().WithCommandId("form-1"))).IsAccepted);
        Assert.Equal(RuleCodes.CommandIdReused, (await Office.Ana.CheckAsync(Office.Result("Other").WithCommandId("form-1"))).Violation!.Code);
        Assert.Equal(RuleCodes.NothingPending, (await Office.Ana.CheckAsync(Office.Result())).Violation!.Code);
        Assert.Equal(RuleCodes.OperationNotFound, (await Office.Ana.CheckAsync(new ReopenOperation("S-404", "Why not"))).Violation!.Code);
        await Assert.ThrowsAsync<VersionConflictException>(() => Office.Ana.CheckAsync(Office.Result().WithExpectedVersion(7)));
        Assert.Equal(before, await Office.StateAsync());
    }

    [Fact]
    public async Task ExecuteAsync_CancelledBefore_NothingWritten()
    {
        var before = await Office.StateAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Office.Ana.ExecuteAsync(Office.Result(), new CancellationToken(canceled: true)));

        Assert.Equal(before, await Office.StateAsync());
    }
}
