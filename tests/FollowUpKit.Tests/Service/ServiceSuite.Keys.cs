using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Service;

/// <summary>Sales that get another key.</summary>
public abstract partial class ServiceSuite
{
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
    public async Task FindAsync_AsOfBeforeANewKey_HasTheKeyOfThatTime()
    {
        Office.Clock.AdvanceMinutes(1);
        await Office.Ana.ExecuteAsync(new ChangeOperationId(Office.Sale, "P-77"));

        Assert.Equal(Office.Sale, (await Office.Ana.FindAsync("P-77", Office.Now))!.Id);
        Assert.Equal("P-77", (await Office.Ana.FindAsync("P-77", Office.Clock.GetCurrentInstant()))!.Id.Value);
    }
}
