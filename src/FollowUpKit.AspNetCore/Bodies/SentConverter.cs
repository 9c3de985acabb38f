using System.Text.Json;
using System.Text.Json.Serialization;

namespace FollowUpKit.AspNetCore;

internal sealed class SentConverter : JsonConverter<Sent>
{
    public override bool HandleNull => true;

    public override Sent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw new JsonException(),
    });

    public override void Write(Utf8JsonWriter writer, Sent value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
