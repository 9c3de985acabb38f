using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.LegacyStore;

/// <summary>Reminders and changes as JSON. A change is written with the name of its type, which never changes.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static string WriteChanges(IEnumerable<OperationChange> changes) => new JsonArray(
        [.. changes.Select(change => new JsonObject
        {
            ["change"] = change.GetType().Name,
            ["data"] = JsonSerializer.SerializeToNode(change, change.GetType(), Options),
        })]).ToJsonString();

    public static IReadOnlyList<OperationChange> ReadChanges(string json) =>
    [
        .. JsonNode.Parse(json)!.AsArray().Select(node => (OperationChange)node!["data"].Deserialize(
            typeof(OperationChange).GetNestedType((string)node["change"]!)!, Options)!),
    ];
}
