using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUpKit;

/// <summary>A list of <see cref="LocalDateTime"/> as an array of texts in ISO 8601.</summary>
public sealed class LocalDateTimesJsonConverter : JsonConverter<IReadOnlyList<LocalDateTime>>
{
    private static readonly LocalDateTimeJsonConverter Each = new();

    /// <inheritdoc/>
    public override IReadOnlyList<LocalDateTime> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var values = new List<LocalDateTime>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) values.Add(Each.Read(ref reader, typeof(LocalDateTime), options));
        return values;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<LocalDateTime> value, JsonSerializerOptions options)
    {
        if (writer is null) throw new ArgumentNullException(nameof(writer));
        if (value is null) throw new ArgumentNullException(nameof(value));
        writer.WriteStartArray();
        foreach (var each in value) Each.Write(writer, each, options);
        writer.WriteEndArray();
    }
}
