namespace FollowUpKit.Tests.Service;

/// <summary>Asserts that a rule refuses a command, and gives the refusal.</summary>
internal static class Refused
{
    public static async Task<RuleViolation> AsyncBy(string code, Func<Task> command)
    {
        var refusal = await Assert.ThrowsAsync<FollowUpRuleException>(command);
        Assert.Equal(code, refusal.Violation.Code);
        return refusal.Violation;
    }
}
