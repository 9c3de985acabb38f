using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Service;

/// <summary>What the service promises over every store.</summary>
public abstract partial class ServiceSuite : IAsyncLifetime
{
    private Office? _office;

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
    public async Task ExecuteAsync_EightRepeatsAtOnce_OneIsDoneAndSevenAreRepeats()
    {
        var command = Office.Result().WithCommandId("form-1");

        var receipts = await Together.RunAsync(Enumerable.Repeat(() => Office.Ana.ExecuteAsync(command), 8));

        Assert.Equal(7, receipts.Count(receipt => receipt.WasRepeated));
        Assert.All(receipts, receipt => Assert.Equal(2, receipt.Version));
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
