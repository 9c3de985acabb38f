namespace FollowUpKit;

/// <summary>Whose follow-up a next step is when its draft names no agent.</summary>
public enum NextStepAgent
{
    /// <summary>The agent of the follow-up that it is based on; the agent of the operation where there is none, or it has no agent.</summary>
    FollowUpAgent,

    /// <summary>The agent of the operation.</summary>
    OperationAgent,

    /// <summary>The user who executes the command, such as whoever captured the result. The user keys of callers must then be those of agents.</summary>
    CurrentUser,
}
