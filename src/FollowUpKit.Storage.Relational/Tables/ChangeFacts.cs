namespace FollowUpKit.Storage.Relational;

/// <summary>What a change says about the rows that it touches.</summary>
internal static class ChangeFacts
{
    /// <summary>The follow-up that a change is about, or null when it is about the operation.</summary>
    public static int? FollowUpOf(OperationChange change) => change switch
    {
        OperationChange.FollowUpScheduled scheduled => scheduled.FollowUp.Number,
        OperationChange.FollowUpEdited edited => edited.Number,
        OperationChange.FollowUpRescheduled rescheduled => rescheduled.Number,
        OperationChange.FollowUpReassigned reassigned => reassigned.Number,
        OperationChange.FollowUpCancelled cancelled => cancelled.Number,
        OperationChange.ResultCaptured captured => captured.Number,
        OperationChange.ResultCorrected corrected => corrected.Number,
        OperationChange.ResultRetracted retracted => retracted.Number,
        OperationChange.DueTimesRecalculated rederived => rederived.Number,
        _ => null,
    };

    /// <summary>Whether the reminders of that follow-up are given anew.</summary>
    public static bool GivesReminders(OperationChange change) => change
        is OperationChange.FollowUpScheduled
        or OperationChange.FollowUpEdited
        or OperationChange.FollowUpRescheduled
        or OperationChange.DueTimesRecalculated;

    /// <summary>Whether that follow-up is no longer pending, or pending again.</summary>
    public static bool EndsOrRevives(OperationChange change) => change
        is OperationChange.FollowUpCancelled
        or OperationChange.ResultCaptured
        or OperationChange.ResultCorrected
        or OperationChange.ResultRetracted;

    /// <summary>Whether reminders of pending follow-ups begin or cease to be sent.</summary>
    public static bool TouchesSending(OperationChange change) =>
        TouchesPending(change) || change is OperationChange.Withdrawn or OperationChange.Reinstated;

    /// <summary>Whether facts of the operation change that a description or a transfer gives.</summary>
    public static bool Describes(OperationChange change) => change
        is OperationChange.Opened or OperationChange.Described or OperationChange.Transferred;

    /// <summary>Whether pending follow-ups begin or cease to need attention.</summary>
    public static bool TouchesPending(OperationChange change) => change is OperationChange.Concluded or OperationChange.Reopened;

    /// <summary>Whether all follow-ups change: what they have copies of, or whether reports tell of them.</summary>
    public static bool TouchesAll(OperationChange change) =>
        Describes(change) || change is OperationChange.Withdrawn or OperationChange.Reinstated;
}
