using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FollowUpKit.Storage.Relational;

/// <summary>Changes as JSON under kinds that stay the same for ever.</summary>
internal static class ChangeJson
{
    private static readonly ChangeJsonContext Types = new(ChangeJsonContext.ReadableOptions());

    private static readonly Dictionary<string, JsonTypeInfo> ByKind = new(StringComparer.Ordinal)
    {
        ["opened"] = Types.Opened,
        ["described"] = Types.Described,
        ["transferred"] = Types.Transferred,
        ["follow_up_scheduled"] = Types.FollowUpScheduled,
        ["follow_up_edited"] = Types.FollowUpEdited,
        ["follow_up_rescheduled"] = Types.FollowUpRescheduled,
        ["follow_up_reassigned"] = Types.FollowUpReassigned,
        ["follow_up_cancelled"] = Types.FollowUpCancelled,
        ["result_captured"] = Types.ResultCaptured,
        ["result_corrected"] = Types.ResultCorrected,
        ["concluded"] = Types.Concluded,
        ["reopened"] = Types.Reopened,
        ["withdrawn"] = Types.Withdrawn,
        ["reinstated"] = Types.Reinstated,
        ["instants_rederived"] = Types.InstantsRederived,
    };

    private static readonly Dictionary<Type, string> Kinds = ByKind.ToDictionary(entry => entry.Value.Type, entry => entry.Key);

    public static string KindOf(OperationChange change) => Kinds[change.GetType()];

    public static string Write(OperationChange change) => JsonSerializer.Serialize(change, ByKind[KindOf(change)]);

    public static OperationChange Read(string kind, string data)
    {
        if (!ByKind.TryGetValue(kind, out var type))
            throw new InvalidOperationException($"A change of the kind '{kind}' is stored, which this version of the library does not know.");
        return (OperationChange)JsonSerializer.Deserialize(data, type)!;
    }
}
