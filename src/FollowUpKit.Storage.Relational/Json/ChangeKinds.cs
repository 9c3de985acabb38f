namespace FollowUpKit.Storage.Relational;

/// <summary>What changes are called in the tables, the same for ever.</summary>
internal static class ChangeKinds
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["opened"] = typeof(OperationChange.Opened),
        ["described"] = typeof(OperationChange.Described),
        ["transferred"] = typeof(OperationChange.Transferred),
        ["follow_up_scheduled"] = typeof(OperationChange.FollowUpScheduled),
        ["follow_up_edited"] = typeof(OperationChange.FollowUpEdited),
        ["follow_up_rescheduled"] = typeof(OperationChange.FollowUpRescheduled),
        ["follow_up_reassigned"] = typeof(OperationChange.FollowUpReassigned),
        ["follow_up_cancelled"] = typeof(OperationChange.FollowUpCancelled),
        ["result_captured"] = typeof(OperationChange.ResultCaptured),
        ["result_corrected"] = typeof(OperationChange.ResultCorrected),
        ["result_retracted"] = typeof(OperationChange.ResultRetracted),
        ["concluded"] = typeof(OperationChange.Concluded),
        ["reopened"] = typeof(OperationChange.Reopened),
        ["operation_id_changed"] = typeof(OperationChange.OperationIdChanged),
        ["merged"] = typeof(OperationChange.Merged),
        ["withdrawn"] = typeof(OperationChange.Withdrawn),
        ["reinstated"] = typeof(OperationChange.Reinstated),
        ["due_times_recalculated"] = typeof(OperationChange.DueTimesRecalculated),
    };

    private static readonly Dictionary<Type, string> Kinds = Types.ToDictionary(entry => entry.Value, entry => entry.Key);

    public static string Of(OperationChange change) => Kinds[change.GetType()];

    public static Type TypeOf(string kind) => Types.TryGetValue(kind, out var type)
        ? type
        : throw new UnknownChangeException(kind);
}
