using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

/// <summary>A value of NodaTime as text in one of its ISO patterns.</summary>
internal abstract class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parsed = pattern.Parse(reader.GetString()!);
        return parsed.Success ? parsed.Value : throw new JsonException($"No {typeToConvert.Name}.", parsed.Exception);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (!TryWrite(writer, value)) writer.WriteStringValue(pattern.Format(value));
    }

    /// <summary>Writes the very text of the pattern, faster; false where it cannot.</summary>
    private protected virtual bool TryWrite(Utf8JsonWriter writer, T value) => false;
}
