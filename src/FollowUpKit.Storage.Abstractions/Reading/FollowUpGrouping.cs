namespace FollowUpKit.Storage;

/// <summary>By which fact follow-ups are counted.</summary>
public enum FollowUpGrouping
{
    /// <summary>By the branch of the operation.</summary>
    Branch,

    /// <summary>By the agent of the follow-up.</summary>
    Agent,

    /// <summary>By due date and time zone, from which the core works out days overdue.</summary>
    DueDateAndTimeZone,
}
