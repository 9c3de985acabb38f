#if NET
using System.Globalization;
using System.Text.Json;
#endif
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

internal sealed class LocalTimeConverter() : PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso)
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
