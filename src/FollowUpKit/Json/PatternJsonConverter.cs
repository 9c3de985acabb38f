using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A value of NodaTime as JSON text in ISO 8601. The properties of the library's types name their converter, so that they need no options.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class PatternJsonConverter<T> : JsonConverter<T>
{
    private readonly IPattern<T> _pattern;

    private protected PatternJsonConverter(IPattern<T> pattern) => _pattern = pattern;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var result = _pattern.Parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        return result.Success ? result.Value : throw new JsonException($"The value is not a {typeToConvert.Name} in ISO 8601.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (writer is null) throw new ArgumentNullException(nameof(writer));
        if (!TryWrite(writer, value)) writer.WriteStringValue(_pattern.Format(value));
    }

    /// <summary>Writes the very text of the pattern, faster; false where it cannot.</summary>
    private protected virtual bool TryWrite(Utf8JsonWriter writer, T value) => false;
}
