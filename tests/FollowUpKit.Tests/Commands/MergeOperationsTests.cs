using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

public sealed class MergeOperationsTests
{
    private static readonly OperationId Source = "S-2";

    private static MergeOperations Merge => new(Chase.Id, Source, "Entered twice");

    [Fact]
    public void Decide_TwoChains_NumberedByWhenTheyWereScheduledWithTheirLinks()
    {
        // The target at 9:00 and 9:20, the source at 9:10 and 9:30; the second follow-up of each came of the result of the first.
        var target = Chain("2026-03-02T09:00", "2026-03-02T09:20");
        var source = Chain("2026-03-02T09:10", "2026-03-02T09:30");

        var merged = target.Beside(source.Sale).Do(Merge).Sale;

        Assert.Equal([null, null, 1, 2], merged.Chain.Select(followUp => followUp.PreviousNumber));
        Assert.Equal(
            ["2026-03-02T15:00:00Z", "2026-03-02T15:10:00Z", "2026-03-02T15:20:00Z", "2026-03-02T15:30:00Z"], merged.Chain.Select(followUp => $"{followUp.ScheduledAt}"));
    }

    [Fact]
    public void Decide_TwoChains_HistoryTellsWhichCameFromWhere()
    {
        var accepted = Chain("2026-03-02T09:00", "2026-03-02T09:20").Beside(Chain("2026-03-02T09:10", "2026-03-02T09:30").Sale).Do(Merge).Accepted;

        var change = Assert.IsType<OperationChange.Merged>(Assert.Single(accepted.Changes));
        Assert.Equal(("S-2", "Entered twice"), (change.OperationId, change.Reason));
        Assert.Equal([(2, null), (4, 2)], change.FollowUps.Select(followUp => (followUp.Number, followUp.PreviousNumber)));
    }

    [Fact]
    public void Decide_OtherBranchAndZone_TheSaleIsTheTargetAndFollowUpsKeepTheirZones()
    {
        var source = Given.Nothing().Do(new OpenOperation(Chase.Id).WithBranch("MAD").WithTitle("Valve").WithTimeZone("Europe/Madrid").WithFirst(Some.Draft()));

        var merged = Given.Opened().Beside(source.Sale).Do(Merge).Sale;

        Assert.Equal(("MTY", null, "America/Mexico_City"), (merged.Branch, merged.Title, merged.TimeZone));
        Assert.Equal("Europe/Madrid", merged.Find(1)!.Due.TimeZone);
        Assert.Equal("MTY", merged.ToSnapshot().Branch);
    }

    [Theory]
    // Target; source; which conclusion holds; whether surplus is cancelled; the code of the refusal.
    [InlineData("pending", "pending", null, false, null)]
    [InlineData("pending", "pending", null, true, null)]
    [InlineData("done", "pending", null, true, null)]
    [InlineData("won", "done", null, false, null)]
    [InlineData("won", "pending", null, false, RuleCodes.OthersPending)]
    [InlineData("won", "pending", null, true, null)]
    [InlineData("won", "pending", "source", false, null)]
    [InlineData("pending", "won", null, false, RuleCodes.OthersPending)]
    [InlineData("pending", "won", null, true, null)]
    [InlineData("pending", "won", "target", false, null)]
    [InlineData("won", "won", null, false, null)]
    [InlineData("won", "lost", null, false, RuleCodes.ConclusionsDiffer)]
    [InlineData("won", "lost", "source", false, null)]
    [InlineData("won", "lost", "target", false, null)]
    [InlineData("pending", "none", null, false, RuleCodes.OperationNotFound)]
    [InlineData("pending", "withdrawn", null, false, RuleCodes.OperationWithdrawn)]
    [InlineData("pending", "merged elsewhere", null, false, RuleCodes.OperationMerged)]
    [InlineData("withdrawn", "pending", null, false, RuleCodes.OperationWithdrawn)]
    [InlineData("merged elsewhere", "pending", null, false, RuleCodes.OperationMerged)]
    public void Decide_State_IsRefusedWithTheCode(string target, string source, string? conclusion, bool cancelsSurplus, string? code)
    {
        var chase = State(target);
        if (source != "none") chase.Beside(State(source).Restored(stored => stored.OperationId = Source.Value).Sale);
        var command = conclusion is null ? Merge : Merge.WithConclusionFrom(conclusion == "source" ? Source : Chase.Id);

        Assert.Equal(code, chase.CodeOf(cancelsSurplus ? command.WithCancelSurplusReason("The other one holds") : command));
    }

    [Theory]
    [InlineData("won", "lost", "source", "lost", "Merged Concluded")]
    [InlineData("won", "lost", "target", "won", "Merged")]
    [InlineData("won", "won", null, "won", "Merged")]
    [InlineData("done", "lost", null, "lost", "Merged Concluded")]
    [InlineData("done", "lost", "target", null, "Merged")]
    [InlineData("won", "done", "source", null, "Merged Reopened")]
    [InlineData("won", "pending", null, "won", "Merged FollowUpCancelled")]
    [InlineData("pending", "pending", null, null, "Merged FollowUpCancelled")]
    public void Decide_Conclusions_OneHolds(string target, string source, string? from, string? outcome, string changes)
    {
        var command = from is null ? Merge : Merge.WithConclusionFrom(from == "source" ? Source : Chase.Id);

        var chase = State(target).Beside(State(source).Restored(stored => stored.OperationId = Source.Value).Sale).Do(command.WithCancelSurplusReason("The other one holds"));

        Assert.Equal((outcome, changes), (chase.Sale.Conclusion?.Outcome, chase.Kinds));
        Assert.True(chase.Sale.Conclusion is not { } conclusion || chase.FollowUp(conclusion.FollowUpNumber).Result is not null);
    }

    [Theory]
    // How many may be pending, and which of four stay where the surplus is cancelled.
    [InlineData(1, "4")]
    [InlineData(3, "2 3 4")]
    [InlineData(9, "1 2 3 4")]
    public void Decide_SurplusCancelled_TheLastOnesStay(int limit, string pending)
    {
        var chase = Given.Pending(2).Beside(Given.Pending(2).Sale).With(rules => rules.PendingLimit = limit);

        chase.Do(Merge.WithCancelSurplusReason("The other one holds"));

        Assert.Equal(pending, string.Join(" ", chase.Sale.Pending.Select(followUp => followUp.Number)));
    }

    [Fact]
    public void Decide_WithItself_Refused() =>
        Assert.Equal(RuleCodes.MergedWithItself, Given.Pending().CodeOf(new MergeOperations(Chase.Id, Chase.Id, "Entered twice")));

    [Fact]
    public void Decide_MoreThanAChainHolds_Refused() => Assert.Equal(
        RuleCodes.TooManyFollowUps, Given.ChainOf(FollowUpRules.MaxFollowUps).Beside(Given.Pending().Sale).CodeOf(Merge));

    [Fact]
    public void Decide_HostRefusesTheWithdrawalOfTheSource_Refused() => Assert.Equal(
        "no_withdrawals",
        Given.Pending().Beside(Given.Pending().Sale)
            .With(rules => rules.HostRules.Add((_, changes, _) => changes.Any(change => change is OperationChange.Withdrawn) ? new RuleViolation("no_withdrawals", "Never.") : null))
            .CodeOf(Merge));

    [Fact]
    public void WithConclusionFrom_AThird_IsMisuse() => Assert.Throws<ArgumentException>("operationId", () => Merge.WithConclusionFrom("S-3"));

    [Theory]
    [InlineData(nameof(ReinstateOperation))]
    [InlineData(nameof(ChangeOperationId))]
    [InlineData(nameof(DescribeOperation))]
    public void Decide_OnAMergedOne_RefusedAndToldWhereItIs(string command)
    {
        var refusal = State("merged elsewhere").Ask(CommandTable.Command(command))!;

        Assert.Equal((RuleCodes.OperationMerged, "S-9"), (refusal.Code, refusal.Values["target"]));
    }

    private static Chase Chain(string first, string second) =>
        Given.Opened().At(first).Do(new ScheduleFollowUp(Chase.Id, Some.Draft())).At(second).Do(Some.Result().WithNext(Some.Draft(12)))
            .Restored(stored => stored.OperationId = first.EndsWith("09:10", StringComparison.Ordinal) ? Source.Value : stored.OperationId);

    private static Chase State(string name) => name switch
    {
        "pending" => Given.Pending(),
        "done" => Given.Done(),
        "won" => Given.Concluded(),
        "lost" => Given.Pending().Do(Some.Result().WithConclusion("lost")),
        "withdrawn" => Given.Withdrawn(),
        "merged elsewhere" => Given.Withdrawn().Restored(stored => stored.Withdrawal!.MergedInto = "S-9"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such state."),
    };
}
