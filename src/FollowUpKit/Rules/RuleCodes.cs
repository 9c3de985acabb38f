namespace FollowUpKit;

/// <summary>The codes of all refusals of this library. They are stable: a release never changes or reuses one.</summary>
public static class RuleCodes
{
    /// <summary>There is no such operation for this tenant, or the caller may not see it.</summary>
    public const string OperationNotFound = "operation_not_found";

    /// <summary>Another operation of the tenant has the key that the operation should get, be it visible to the caller or not.</summary>
    public const string OperationIdTaken = "operation_id_taken";

    /// <summary>The operation was opened before.</summary>
    public const string AlreadyOpen = "already_open";

    /// <summary>The operation was withdrawn; only reinstating and another key are accepted.</summary>
    public const string OperationWithdrawn = "operation_withdrawn";

    /// <summary>The operation became part of another, which the values name; nothing is accepted.</summary>
    public const string OperationMerged = "operation_merged";

    /// <summary>Merging an operation with itself.</summary>
    public const string MergedWithItself = "merged_with_itself";

    /// <summary>Both operations are concluded, with different outcomes, and the command does not say which holds.</summary>
    public const string ConclusionsDiffer = "conclusions_differ";

    /// <summary>Reinstating an operation that is not withdrawn.</summary>
    public const string NotWithdrawn = "not_withdrawn";

    /// <summary>The command is not accepted while the operation is concluded.</summary>
    public const string OperationConcluded = "operation_concluded";

    /// <summary>Concluding an operation that is concluded.</summary>
    public const string AlreadyConcluded = "already_concluded";

    /// <summary>Reopening an operation that is in progress.</summary>
    public const string NotConcluded = "not_concluded";

    /// <summary>As many follow-ups are pending as <see cref="FollowUpRules.PendingLimit"/> allows.</summary>
    public const string TooManyPending = "too_many_pending";

    /// <summary>The operation has <see cref="FollowUpRules.MaxFollowUps"/> follow-ups, the most that there can be.</summary>
    public const string TooManyFollowUps = "too_many_follow_ups";

    /// <summary>The command has neither command id nor expected version, and a pending follow-up says the same: it was sent again.</summary>
    public const string FollowUpRepeated = "follow_up_repeated";

    /// <summary>The operation has no follow-up of that number.</summary>
    public const string FollowUpNotFound = "follow_up_not_found";

    /// <summary>The follow-up has a result; the values say by whom and when.</summary>
    public const string FollowUpDone = "follow_up_done";

    /// <summary>The follow-up was cancelled; the values say by whom and when.</summary>
    public const string FollowUpCancelled = "follow_up_cancelled";

    /// <summary>The follow-up has no result that could be corrected or retracted.</summary>
    public const string FollowUpNotDone = "follow_up_not_done";

    /// <summary>The command names no follow-up and none is pending.</summary>
    public const string NothingPending = "nothing_pending";

    /// <summary>The command names no follow-up and several are pending.</summary>
    public const string SeveralPending = "several_pending";

    /// <summary>The command retracts the last result and the operation has none.</summary>
    public const string NothingDone = "nothing_done";

    /// <summary>A follow-up that the result led to is not cancelled, and the command does not cancel it or cannot, since it is done.</summary>
    public const string ResultHasNext = "result_has_next";

    /// <summary>The draft names a follow-up before it that is not there or has no result.</summary>
    public const string PreviousNotDone = "previous_not_done";

    /// <summary><see cref="FollowUpRules.RequiresNextStep"/> holds, and after the result nothing is pending or concluded.</summary>
    public const string NextStepRequired = "next_step_required";

    /// <summary>A next step was typed in part, and nothing is proposed that has the rest: a subject and a due value.</summary>
    public const string NextStepIncomplete = "next_step_incomplete";

    /// <summary>The plan that is to start is not among those of the host.</summary>
    public const string PlanUnknown = "plan_unknown";

    /// <summary>The step with which a plan is to start is not one of the plan.</summary>
    public const string PlanStepUnknown = "plan_step_unknown";

    /// <summary>The result lies further in the future than <see cref="FollowUpRules.FutureTolerance"/> allows.</summary>
    public const string ResultInFuture = "result_in_future";

    /// <summary>The result lies before that of the follow-up that led to this one.</summary>
    public const string ResultBeforePrevious = "result_before_previous";

    /// <summary>The corrected result lies after that of a follow-up that this one led to.</summary>
    public const string ResultAfterNext = "result_after_next";

    /// <summary>The details have fewer code points than <see cref="FollowUpRules.MinimumResultLength"/>.</summary>
    public const string ResultTooShort = "result_too_short";

    /// <summary>The command names no follow-up, and a result of the same time and details is that of the one before: it was sent again.</summary>
    public const string ResultRepeated = "result_repeated";

    /// <summary>The operation has no follow-up that is not cancelled.</summary>
    public const string NothingToConclude = "nothing_to_conclude";

    /// <summary>The last follow-up has no result, and the command needs it and brings none.</summary>
    public const string LastWithoutResult = "last_without_result";

    /// <summary>Other follow-ups are pending, and the command gives no reason to cancel them.</summary>
    public const string OthersPending = "others_pending";

    /// <summary>The follow-up would be due after 2100-12-31, the last date that there is.</summary>
    public const string DueOutOfRange = "due_out_of_range";

    /// <summary>The id is not that of an IANA time zone.</summary>
    public const string UnknownTimeZone = "unknown_time_zone";

    /// <summary>The host's authorizer did not allow the command.</summary>
    public const string NotAuthorized = "not_authorized";

    /// <summary>The command id was used on this operation for a command with other content.</summary>
    public const string CommandIdReused = "command_id_reused";
}
