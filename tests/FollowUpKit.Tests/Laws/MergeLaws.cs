using FollowUpKit.Laws;
using FsCheck.Xunit;

namespace FollowUpKit.Tests;

/// <summary>What holds of any two chains that become one.</summary>
public abstract class MergeLaws
{
    [Property]
    public bool Decide_AnyTwo_NothingIsLostOrDoubled(Walk one, Walk other) => Holds(one, other, (target, source, after) =>
        after.Chain.Count == target.Chain.Count + source.Chain.Count
        && Results(after).Order(StringComparer.Ordinal).SequenceEqual(Results(target).Concat(Results(source)).Order(StringComparer.Ordinal))
        && after.Chain.Count(followUp => followUp.Cancellation is null) == target.Chain.Concat(source.Chain).Count(followUp => followUp.Cancellation is null));

    [Property]
    public bool Decide_AnyTwo_NumbersAreOneTwoThreeAndLinksAreThoseBefore(Walk one, Walk other) => Holds(one, other, (target, source, after) =>
        after.Chain.Select(followUp => followUp.Number).SequenceEqual(Enumerable.Range(1, after.Chain.Count))
        && Links(after).Order(StringComparer.Ordinal).SequenceEqual(Links(target).Concat(Links(source)).Order(StringComparer.Ordinal))
        && SalesOperation.Restore(after.ToSnapshot()) == after);

    [Property]
    public bool Decide_AnyTwo_TheOrderIsThatOfTheirScheduling(Walk one, Walk other) => Holds(one, other, (target, source, after) =>
        after.Chain.Zip(after.Chain.Skip(1)).All(pair => pair.First.ScheduledAt <= pair.Second.ScheduledAt)
        || !IsInOrder(target) || !IsInOrder(source));

    [Property]
    public bool Decide_AnyTwo_ConcludedThroughTheSameFollowUp(Walk one, Walk other) => Holds(one, other, (target, source, after) =>
    {
        var from = target.Conclusion is null ? source : target;
        return from.Conclusion is { } conclusion
            ? after.Find(after.Conclusion!.FollowUpNumber)!.Result == from.Find(conclusion.FollowUpNumber)!.Result
            : after.Conclusion is null;
    });

    [Property]
    public bool Decide_AnyTwo_ChangesGiveTheOperation(Walk one, Walk other) => Of(one, other) is not var (target, context, decision)
        || decision.Accepted.Copy().Changes.Aggregate(target, (operation, change) => operation.Apply(change)).Accept(context.Now, context.By, decision.Accepted.Changes) == decision.After;

    private static bool Holds(Walk one, Walk other, Func<SalesOperation, SalesOperation, SalesOperation, bool> law) =>
        Of(one, other) is not var (target, context, decision) || law(target, SalesOperation.Restore(context.Other!), decision.After);

    /// <summary>The end of two walks and their merge; null where one of them has nothing, is withdrawn, or pending follow-ups stand against it.</summary>
    internal static (SalesOperation Target, DecisionContext Context, Decision Decision)? Of(Walk one, Walk other)
    {
        if (Step.AcceptedOf(one).LastOrDefault() is not { } last || Step.AcceptedOf(other).LastOrDefault()?.After.ToSnapshot() is not { } source) return null;
        source.OperationId = "S-2";
        var context = last.Context with { Other = source };
        var command = new MergeOperations(last.After.Id, "S-2", "Entered twice").WithConclusionFrom(last.After.Conclusion is null ? "S-2" : last.After.Id);
        return Decider.Decide(last.After, command, context, out var decision) is null ? (last.After, context, decision!) : null;
    }

    private static IEnumerable<string> Results(SalesOperation operation) =>
        operation.Chain.Where(followUp => followUp.Result is not null).Select(followUp => $"{Told(followUp)} {followUp.Result!.At} {followUp.Result.Details} {followUp.Result.CapturedAt}");

    private static IEnumerable<string> Links(SalesOperation operation) =>
        operation.Chain.Where(followUp => followUp.PreviousNumber is not null).Select(followUp => $"{Told(operation.Find(followUp.PreviousNumber!.Value)!)} led to {Told(followUp)}");

    private static string Told(FollowUp followUp) => $"{followUp.Subject} {followUp.Due} {followUp.ScheduledAt} {followUp.ScheduledBy} {followUp.State}";

    private static bool IsInOrder(SalesOperation operation) =>
        operation.Chain.Zip(operation.Chain.Skip(1)).All(pair => pair.First.ScheduledAt <= pair.Second.ScheduledAt);
}

[PinnedLaws(Arbitrary = [typeof(Walk)], MaxTest = 100)]
public sealed class PinnedMergeLaws : MergeLaws;

[FreshLaws(Arbitrary = [typeof(Walk)], MaxTest = 100)]
public sealed class FreshMergeLaws : MergeLaws;
