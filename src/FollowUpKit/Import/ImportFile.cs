namespace FollowUpKit;

/// <summary>Which of the two files of a history.</summary>
public enum ImportFile
{
    /// <summary>The file of operations.</summary>
    Operations,

    /// <summary>The file of follow-ups.</summary>
    FollowUps,
}
