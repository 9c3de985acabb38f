#if NET
using System.Globalization;
using System.Text.Json;
#endif
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A <see cref="LocalTime"/> as JSON text in ISO 8601: <c>10:05:00</c>.</summary>
public sealed class LocalTimeJsonConverter() : PatternJsonConverter<LocalTime>(LocalTimePattern.ExtendedIso)
{
#if NET
    private protected override bool TryWrite(Utf8JsonWriter writer, LocalTime value)
    {
        if (value.NanosecondOfSecond != 0) return false;
        Span<char> text = stackalloc char[8];
        value.ToTimeOnly().TryFormat(text, out var length, "HH:mm:ss", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
        return true;
    }
#endif
}
