using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>An <see cref="Instant"/> as JSON text in ISO 8601, in UTC: <c>2026-03-05T16:05:00Z</c>.</summary>
public sealed class InstantJsonConverter() : PatternJsonConverter<Instant>(InstantPattern.ExtendedIso)
{
    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(9999, 12, 31, 0, 0);

    /// <summary>The text of the pattern, by the serializer's own formatting where it has the same precision.</summary>
    private protected override bool TryWrite(Utf8JsonWriter writer, Instant value)
    {
        if (value < First || value >= End || (value - NodaConstants.UnixEpoch).SubsecondNanoseconds % 100 != 0) return false;
        writer.WriteStringValue(value.ToDateTimeUtc());
        return true;
    }
}
