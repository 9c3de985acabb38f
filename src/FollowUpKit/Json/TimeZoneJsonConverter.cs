using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>A time zone as its id.</summary>
public sealed class TimeZoneJsonConverter : JsonConverter<DateTimeZone>
{
    /// <inheritdoc/>
    public override DateTimeZone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(reader.GetString() ?? "") ?? throw new JsonException("The value is not the id of an IANA time zone.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeZone value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WriteStringValue(Guard.Against.Null(value).Id);
}
