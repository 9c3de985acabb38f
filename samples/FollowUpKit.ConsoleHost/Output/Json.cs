using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.ConsoleHost;

/// <summary>Answers as JSON: dates, times and instants in ISO 8601, statuses by name, nothing left out.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(),
            new NodaPatternConverter<LocalTime>(Formats.Minute),
            new NodaPatternConverter<LocalDateTime>(Formats.LocalMinute),
        },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static string Write(object value) => JsonSerializer.Serialize(value, Options);
}
