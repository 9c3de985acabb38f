using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Faults;

/// <summary>Values of the history as the audit writes them.</summary>
internal static class Values
{
    public static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Micros(Instant? instant) => instant is { } given ? StoredTables.Micros(given) : null;

    public static Instant? InstantOf(JsonNode? part, string name) =>
        (string?)part?[name] is { } text ? InstantPattern.ExtendedIso.Parse(text).Value : null;

    public static string? Instant(JsonNode? part, string name) => Micros(InstantOf(part, name));
}
