namespace FollowUpKit.Storage;

/// <summary>In which order follow-ups come. Each ends in the key of the operation, by code point, and the number.</summary>
public enum FollowUpOrder
{
    /// <summary>The earliest <see cref="FollowUpSnapshot.OverdueFrom"/> first: the most overdue.</summary>
    OverdueFrom,

    /// <summary>The earliest due date first, then the earliest <see cref="FollowUpSnapshot.OverdueFrom"/>.</summary>
    DueDate,

    /// <summary>Those of the operation that was opened last first.</summary>
    NewestOperation,

    /// <summary>By customer, those without one last, then the earliest <see cref="FollowUpSnapshot.OverdueFrom"/>.</summary>
    Customer,

    /// <summary>By agent, those without one last, then the earliest <see cref="FollowUpSnapshot.OverdueFrom"/>.</summary>
    Agent,

    /// <summary>The one that was moved most often first, then the earliest <see cref="FollowUpSnapshot.OverdueFrom"/>.</summary>
    MostMoved,

    /// <summary>The latest result first. For follow-ups that are done, and the only order that they come in.</summary>
    NewestResult,
}
