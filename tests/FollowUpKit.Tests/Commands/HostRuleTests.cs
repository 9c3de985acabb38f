using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

public sealed class HostRuleTests
{
    private readonly List<string> asked = [];

    [Fact]
    public void Decide_SeveralRules_AskedInOrder()
    {
        Given.Done().With(rules =>
        {
            rules.HostRules.Add(Asks("a"));
            rules.ConclusionRules.Add(Asks("c"));
            rules.HostRules.Add(Asks("b"));
            rules.ConclusionRules.Add(Asks("d"));
        })
            .Do(new ConcludeOperation(Chase.Id));

        Assert.Equal(["a", "b", "c", "d"], asked);
    }

    [Fact]
    public void Decide_OneRefuses_OthersAreNotAsked()
    {
        var refusal = Given.Pending().With(rules =>
        {
            rules.HostRules.Add(Asks("a"));
            rules.HostRules.Add(Refuses("b"));
            rules.HostRules.Add(Asks("c"));
        }).Ask(Some.Result());

        Assert.Equal("b", refusal!.Code);
        Assert.Equal(["a", "b"], asked);
    }

    [Theory]
    [InlineData(nameof(CaptureResult))]
    [InlineData(nameof(WithdrawOperation))]
    public void Decide_NotConcluding_ConclusionRulesAreNotAsked(string command)
    {
        Given.InProgress().With(rules => rules.ConclusionRules.Add(Refuses("c"))).Do(CommandTable.Command(command));

        Assert.Empty(asked);
    }

    [Fact]
    public void Decide_ResultWithConclusion_ConclusionRulesAreAsked() =>
        Assert.Equal("c", Given.Pending().With(rules => rules.ConclusionRules.Add(Refuses("c"))).CodeOf(Some.Result().WithConclusion()));

    [Fact]
    public void Decide_RefusedByTheLibrary_RulesAreNotAsked()
    {
        Given.Done().With(rules => rules.HostRules.Add(Asks("a"))).Ask(Some.Result());

        Assert.Empty(asked);
    }

    [Fact]
    public void Decide_RefusedByTheHost_NoDecision()
    {
        Given.Pending().With(rules => rules.HostRules.Add(Refuses("a"))).Decide(Some.Result(), out var decision);

        Assert.Null(decision);
    }

    [Fact]
    public void Decide_Rule_GetsBeforeChangesAndAfter()
    {
        var chase = Given.Pending();
        var before = chase.Sale;
        (SalesOperation? Before, IReadOnlyList<OperationChange> Changes, SalesOperation After) seen = default;

        chase.With(rules => rules.HostRules.Add((was, changes, after) => Accepts(seen = (was, changes, after)))).Do(Some.Result());

        Assert.Equal((before, chase.Sale), (seen.Before, seen.After));
        Assert.Equal(chase.Accepted.Changes, seen.Changes);
    }

    [Fact]
    public void Decide_Opening_RuleGetsNothingBefore()
    {
        var before = Given.Opened().Sale;

        Given.Nothing().With(rules => rules.HostRules.Add((was, _, _) => Accepts(before = was!))).Do(Some.Opening);

        Assert.Null(before);
    }

    [Fact]
    public void Decide_NothingChanges_RuleIsAskedWithNoChanges()
    {
        IReadOnlyList<OperationChange>? seen = null;

        Given.Pending().With(rules => rules.HostRules.Add((_, changes, _) => Accepts(seen = changes))).Do(new ReassignFollowUp(Chase.Id, "ana"));

        Assert.Empty(seen!);
    }

    private static RuleViolation? Accepts(object? seen) => seen is null ? null : null;

    private HostRule Asks(string name) => (_, _, _) =>
    {
        asked.Add(name);
        return null;
    };

    private HostRule Refuses(string name) => (_, _, _) =>
    {
        asked.Add(name);
        return new RuleViolation(name, "The host says no.");
    };
}
