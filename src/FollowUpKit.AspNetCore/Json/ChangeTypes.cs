using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FollowUpKit.Storage;

namespace FollowUpKit.AspNetCore;

/// <summary>Changes of the history carry their type, because a follow-up has a kind of its own: <c>{ "type": "resultCaptured", "number": 3, … }</c>.</summary>
internal static class ChangeTypes
{
    public static readonly IReadOnlyList<Type> Types =
    [
        typeof(OperationChange.Opened),
        typeof(OperationChange.Described),
        typeof(OperationChange.Transferred),
        typeof(OperationChange.FollowUpScheduled),
        typeof(OperationChange.FollowUpEdited),
        typeof(OperationChange.FollowUpRescheduled),
        typeof(OperationChange.FollowUpReassigned),
        typeof(OperationChange.FollowUpCancelled),
        typeof(OperationChange.ResultCaptured),
        typeof(OperationChange.ResultCorrected),
        typeof(OperationChange.ResultRetracted),
        typeof(OperationChange.Concluded),
        typeof(OperationChange.Reopened),
        typeof(OperationChange.OperationIdChanged),
        typeof(OperationChange.Merged),
        typeof(OperationChange.Withdrawn),
        typeof(OperationChange.Reinstated),
        typeof(OperationChange.DueTimesRecalculated),
    ];

    public static void AddTo(JsonTypeInfo type)
    {
        if (type.Type != typeof(OperationChange)) return;
        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "type" };
        foreach (var each in Types) type.PolymorphismOptions.DerivedTypes.Add(new(each, NameOf(each)));
    }

    public static string NameOf(Type change) => JsonNamingPolicy.CamelCase.ConvertName(change.Name);
}
