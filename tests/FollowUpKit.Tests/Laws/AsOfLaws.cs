using FollowUpKit.Laws;
using FollowUpKit.Storage;
using FsCheck.Xunit;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>The operation as it stood at an instant.</summary>
public abstract class AsOfLaws
{
    [Property]
    public bool Replay_AsOfEachVersion_IsTheOperationThen(Walk walk)
    {
        List<Step> steps = [.. Step.AcceptedOf(walk)];
        List<AcceptedCommand> history = [.. steps.Select(step => step.Decision!.Accepted.Copy())];
        return steps.All(step => SalesOperation.Replay(Chase.Id, history, step.Context.Now) == steps.Last(other => other.Context.Now == step.Context.Now).After);
    }

    [Property]
    public bool Replay_JustBeforeAVersion_IsTheOperationBefore(Walk walk)
    {
        List<Step> steps = [.. Step.AcceptedOf(walk)];
        List<AcceptedCommand> history = [.. steps.Select(step => step.Decision!.Accepted)];
        return steps.All(step =>
            SalesOperation.Replay(Chase.Id, history, step.Context.Now - Duration.Epsilon) == steps.LastOrDefault(other => other.Context.Now < step.Context.Now)?.After);
    }
}

[PinnedLaws(Arbitrary = [typeof(Walk)], MaxTest = 5_000)]
public sealed class PinnedAsOfLaws : AsOfLaws;

[FreshLaws(Arbitrary = [typeof(Walk)], MaxTest = 5_000)]
public sealed class FreshAsOfLaws : AsOfLaws;
