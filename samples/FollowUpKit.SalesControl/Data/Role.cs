namespace FollowUpKit.SalesControl;

/// <summary>What a person may see.</summary>
public enum Role
{
    /// <summary>Sells: sees the sales of their own, and those whose next step is theirs.</summary>
    Agent,

    /// <summary>Sees the sales of a branch.</summary>
    Manager,

    /// <summary>Sees everything.</summary>
    Owner,
}
