using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FollowUpKit.Storage.Relational;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(InstantConverter), typeof(LocalDateConverter), typeof(LocalTimeConverter), typeof(LocalDateTimeConverter), typeof(ChangeConverter)])]
[JsonSerializable(typeof(IReadOnlyList<OperationChange>))]
[JsonSerializable(typeof(OperationChange.Opened))]
[JsonSerializable(typeof(OperationChange.Described))]
[JsonSerializable(typeof(OperationChange.Transferred))]
[JsonSerializable(typeof(OperationChange.FollowUpScheduled))]
[JsonSerializable(typeof(OperationChange.FollowUpEdited))]
[JsonSerializable(typeof(OperationChange.FollowUpRescheduled))]
[JsonSerializable(typeof(OperationChange.FollowUpReassigned))]
[JsonSerializable(typeof(OperationChange.FollowUpCancelled))]
[JsonSerializable(typeof(OperationChange.ResultCaptured))]
[JsonSerializable(typeof(OperationChange.ResultCorrected))]
[JsonSerializable(typeof(OperationChange.ResultRetracted))]
[JsonSerializable(typeof(OperationChange.Concluded))]
[JsonSerializable(typeof(OperationChange.Reopened))]
[JsonSerializable(typeof(OperationChange.OperationIdChanged))]
[JsonSerializable(typeof(OperationChange.Merged))]
[JsonSerializable(typeof(OperationChange.Withdrawn))]
[JsonSerializable(typeof(OperationChange.Reinstated))]
[JsonSerializable(typeof(OperationChange.DueTimesRecalculated))]
internal sealed partial class ChangesJsonContext : JsonSerializerContext
{
    /// <summary>The generated options, with accents and emoji left as they are; the text never goes into a web page.</summary>
    public static JsonSerializerOptions ReadableOptions() =>
        new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
