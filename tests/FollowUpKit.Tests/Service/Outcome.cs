namespace FollowUpKit.Tests.Service;

/// <summary>What came of a command: a receipt, the refusal of a rule, or a conflict.</summary>
internal sealed record Outcome(CommandReceipt? Receipt, RuleViolation? Refusal, VersionConflictException? Conflict)
{
    public static async Task<Outcome> OfAsync(Func<Task<CommandReceipt>> command)
    {
        try
        {
            return new Outcome(await command(), null, null);
        }
        catch (FollowUpRuleException refusal)
        {
            return new Outcome(null, refusal.Violation, null);
        }
        catch (VersionConflictException conflict)
        {
            return new Outcome(null, null, conflict);
        }
    }
}
