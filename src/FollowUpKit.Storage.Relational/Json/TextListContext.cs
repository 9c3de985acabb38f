using System.Text.Json.Serialization;

namespace FollowUpKit.Storage.Relational;

/// <summary>A list of texts as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class TextListContext : JsonSerializerContext;
