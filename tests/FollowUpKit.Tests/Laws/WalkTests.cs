using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

/// <summary>The laws are worth what the walks are worth: these go everywhere, and are refused often but not mostly.</summary>
public sealed class WalkTests
{
    private static readonly List<Step> Steps =
        [.. Enumerable.Range(0, 90).SelectMany(i => Step.Of(Walk(i)))];

    [Fact]
    public void Walks_Together_MakeEveryKindOfChangeButNewZoneRules() => Assert.Equal(
        typeof(OperationChange).GetNestedTypes().Select(type => type.Name).Except([nameof(OperationChange.DueTimesRecalculated), nameof(OperationChange.Merged)]).Order(StringComparer.Ordinal),
        Steps.Where(step => step.Decision is not null).SelectMany(step => step.Decision!.Accepted.Changes)
            .Select(change => change.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Walks_Together_BreakEveryRuleOfTheChain() => Assert.Equal(
        string.Join(" ", Refusals.Codes.Except([RuleCodes.OperationIdTaken, RuleCodes.OperationMerged, RuleCodes.MergedWithItself, RuleCodes.ConclusionsDiffer, RuleCodes.TooManyFollowUps, RuleCodes.ResultTooShort, RuleCodes.DueOutOfRange, RuleCodes.NotAuthorized, RuleCodes.CommandIdReused, RuleCodes.PlanStepUnknown]).Order(StringComparer.Ordinal)),
        string.Join(" ", Steps.Select(step => step.Refusal?.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void Walks_TwoByTwo_BecomeOneOftenWithFollowUpsOfBoth() => Assert.InRange(
        Enumerable.Range(0, 90).Count(i => MergeLaws.Of(Walk(i), Walk(i + 1)) is var (target, context, _) && target.Chain.Count > 1 && context.Other!.FollowUps.Count > 1), 20, 90);

    [Fact]
    public void Walks_Together_AreAcceptedMoreOftenThanNot() =>
        Assert.InRange(Steps.Count(step => step.Decision is not null), Steps.Count / 2, Steps.Count * 9 / 10);

    private static Walk Walk(int seed) => new(Seeds(seed), 1 + (seed % 3), seed % 4 == 0);

    private static List<int> Seeds(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 80).Select(_ => random.Next())];
    }
}
