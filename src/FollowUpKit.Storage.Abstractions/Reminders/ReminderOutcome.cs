namespace FollowUpKit.Storage;

/// <summary>How the sending of a reminder ended.</summary>
public enum ReminderOutcome
{
    /// <summary>The sender took it.</summary>
    Sent,

    /// <summary>The sender refused it too often.</summary>
    GivenUp,

    /// <summary>It was too late to be of use, and was not sent.</summary>
    Dropped,
}
