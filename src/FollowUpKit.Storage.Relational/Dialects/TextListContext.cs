using System.Text.Json.Serialization;

namespace FollowUpKit.Storage.Relational;

/// <summary>Lists of texts as JSON, and rows of them.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(string[][]))]
internal sealed partial class TextListContext : JsonSerializerContext;
