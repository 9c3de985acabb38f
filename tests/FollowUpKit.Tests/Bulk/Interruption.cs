namespace FollowUpKit.Tests.Bulk;

/// <summary>How a run ends before its end.</summary>
public enum Interruption
{
    /// <summary>The store cannot be reached; nothing is written.</summary>
    Unavailable,

    /// <summary>The commit is made and its answer is lost.</summary>
    AnswerLost,

    /// <summary>The commit is not made, and nobody knows.</summary>
    CommitLost,

    /// <summary>Somebody cancels the run.</summary>
    Cancelled,
}
