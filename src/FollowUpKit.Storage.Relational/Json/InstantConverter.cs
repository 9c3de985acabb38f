using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

internal sealed class InstantConverter() : PatternConverter<Instant>(InstantPattern.ExtendedIso)
{
    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(9999, 12, 31, 0, 0);

    private protected override bool TryWrite(Utf8JsonWriter writer, Instant value)
    {
        if (value < First || value >= End || (value - NodaConstants.UnixEpoch).SubsecondNanoseconds % 100 != 0) return false;
        writer.WriteStringValue(value.ToDateTimeUtc());
        return true;
    }
}
