namespace FollowUpKit.Storage;

/// <summary>A key by which follow-ups are counted.</summary>
public enum FollowUpColumn
{
    /// <summary>The branch of the operation.</summary>
    Branch,

    /// <summary>The agent of the follow-up.</summary>
    Agent,

    /// <summary>The customer of the operation.</summary>
    Customer,

    /// <summary>The kind of the follow-up.</summary>
    Kind,

    /// <summary>The local due date.</summary>
    DueDate,

    /// <summary>The time zone of the due value.</summary>
    TimeZone,

    /// <summary>The outcome of the result.</summary>
    Outcome,

    /// <summary>How many days late the result was.</summary>
    DaysLate,
}
