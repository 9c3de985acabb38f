using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUpKit;

internal sealed class LocalDateTimesJsonConverter : JsonConverter<IReadOnlyList<LocalDateTime>>
{
    private static readonly LocalDateTimeJsonConverter Each = new();

    public override IReadOnlyList<LocalDateTime> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var values = new List<LocalDateTime>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) values.Add(Each.Read(ref reader, typeof(LocalDateTime), options));
        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<LocalDateTime> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var each in value) Each.Write(writer, each, options);
        writer.WriteEndArray();
    }
}
