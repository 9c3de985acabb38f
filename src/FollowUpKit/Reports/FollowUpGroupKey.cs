namespace FollowUpKit;

/// <summary>A key by which follow-ups are counted.</summary>
public enum FollowUpGroupKey
{
    /// <summary>The branch of the operation.</summary>
    Branch,

    /// <summary>The agent of the follow-up.</summary>
    Agent,

    /// <summary>The customer of the operation.</summary>
    Customer,

    /// <summary>The kind of the follow-up.</summary>
    Kind,

    /// <summary>The days overdue, by ranges. In the report "follow-ups without attention".</summary>
    DaysOverdue,

    /// <summary>The outcome of the result. In the report of results.</summary>
    Outcome,
}
