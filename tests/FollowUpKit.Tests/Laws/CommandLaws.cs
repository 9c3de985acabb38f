using FollowUpKit.Laws;
using FollowUpKit.Storage;
using FollowUpKit.Tests.Stores;
using FsCheck.Xunit;
using NodaTime.Testing;

namespace FollowUpKit.Tests;

/// <summary>What holds for any commands.</summary>
public abstract class CommandLaws
{
    [Property]
    public bool Fingerprint_TwoCommands_EqualExactlyWhenTheyAreEqual(Walk walk)
    {
        var commands = Step.Of(walk).Select(step => (step.Command, Hash: Convert.ToHexString(Fingerprint.Of(step.Command)))).ToList();
        return (from one in commands from other in commands select one.Hash == other.Hash == one.Command.Equals(other.Command)).All(holds => holds);
    }

    [Property]
    public bool Fingerprint_IdVersionAndPerson_DoNotMatter(Walk walk) => Step.Of(walk).All(step =>
        Fingerprint.Of(step.Command).SequenceEqual(Fingerprint.Of(step.Command.WithCommandId("form-1").WithExpectedVersion(3))));

    [Property]
    public bool Check_AnyCommand_AgreesWithDoing(Walk walk)
    {
        var clock = new FakeClock(RandomCommands.Start);
        var caller = new CurrentCaller(CallerOf("system"));
        var service = new FollowUpService(new InMemoryOperationStore(), clock, Step.SettingsOf(walk), caller, authorizer: null, logger: null);
        return Step.Of(walk).TakeWhile(step => step.Before is null || step.Before.Id == Chase.Id).All(step =>
        {
            clock.Reset(step.Context.Now);
            caller.Caller = CallerOf(step.Context.By);
            var check = service.CheckAsync(step.Command).GetAwaiter().GetResult().Violation;
            var doing = Refusal(service, step.Command);
            return (check?.Code, check?.GetMessage()) == (doing?.Code, doing?.GetMessage()) && check?.Code == step.Refusal?.Code;
        });
    }

    private static Caller CallerOf(string user) => new("default", VisibilityScope.All, user);

    private static RuleViolation? Refusal(FollowUpService service, OperationCommand command)
    {
        try
        {
            service.ExecuteAsync(command).GetAwaiter().GetResult();
            return null;
        }
        catch (FollowUpRuleException refused)
        {
            return refused.Violation;
        }
    }
}

[PinnedLaws(Arbitrary = [typeof(Walk)], MaxTest = 150)]
public sealed class PinnedCommandLaws : CommandLaws;

[FreshLaws(Arbitrary = [typeof(Walk)], MaxTest = 150)]
public sealed class FreshCommandLaws : CommandLaws;
