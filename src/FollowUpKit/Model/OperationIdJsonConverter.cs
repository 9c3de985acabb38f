using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>The key of an operation as JSON text, also as the name of a property.</summary>
public sealed class OperationIdJsonConverter : JsonConverter<OperationId>
{
    /// <inheritdoc/>
    public override OperationId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => IdOf(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OperationId value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WriteStringValue(Guard.Against.Null(value).Value);

    /// <inheritdoc/>
    public override OperationId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => IdOf(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, OperationId value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WritePropertyName(Guard.Against.Null(value).Value);

    private static OperationId IdOf(string? text) =>
        OperationId.TryParse(text, null, out var id) ? id : throw new JsonException("The value is not the key of a sale.");
}
