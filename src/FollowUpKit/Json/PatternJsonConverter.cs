using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A value of NodaTime as text, so that JSON without any configuration keeps it.</summary>
internal abstract class PatternJsonConverter<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var result = pattern.Parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        return result.Success ? result.Value : throw new JsonException($"The value is not a {typeToConvert.Name} in ISO 8601.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}
