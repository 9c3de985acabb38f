using System.Text.Json;
using System.Text.Json.Serialization;

namespace FollowUpKit.Storage.Relational;

/// <summary>A change as its kind and its data, in this order.</summary>
internal sealed class ChangeConverter : JsonConverter<OperationChange>
{
    private const string Kind = "kind";

    private const string Data = "data";

    public override bool HandleNull => true;

    public override OperationChange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(Kind));
        Expect(reader.Read() && reader.TokenType == JsonTokenType.String);
        var type = options.GetTypeInfo(ChangeKinds.TypeOf(reader.GetString()!));
        Expect(reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(Data));
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        var change = (OperationChange)JsonSerializer.Deserialize(ref reader, type)!;
        Expect(reader.Read() && reader.TokenType == JsonTokenType.EndObject);
        return change;
    }

    public override void Write(Utf8JsonWriter writer, OperationChange value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Kind, ChangeKinds.Of(value));
        writer.WritePropertyName(Data);
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
        writer.WriteEndObject();
    }

    private static void Expect(bool condition)
    {
        if (!condition) throw new JsonException();
    }
}
