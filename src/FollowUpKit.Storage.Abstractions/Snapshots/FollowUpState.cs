namespace FollowUpKit.Storage;

/// <summary>Where a follow-up stands.</summary>
public enum FollowUpState
{
    /// <summary>It waits to be done.</summary>
    Pending,

    /// <summary>It has a result.</summary>
    Done,

    /// <summary>It was called off, for a reason.</summary>
    Cancelled,
}
