namespace FollowUpKit.SalesControl;

/// <summary>Somebody who works here.</summary>
public sealed class Person
{
    /// <summary>The key, which the follow-ups know as agent and user.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required Role Role { get; set; }

    /// <summary>Null for the owner.</summary>
    public string? BranchCode { get; set; }

    public Branch? Branch { get; set; }
}
