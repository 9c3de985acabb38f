#if NET
using System.Globalization;
using System.Text.Json;
#endif
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

internal sealed class LocalDateConverter() : PatternConverter<LocalDate>(LocalDatePattern.Iso)
{
#if NET
    private protected override bool TryWrite(Utf8JsonWriter writer, LocalDate value)
    {
        if (value.Calendar != CalendarSystem.Iso || value.Year is < 1 or > 9999) return false;
        Span<char> text = stackalloc char[10];
        value.ToDateOnly().TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
        return true;
    }
#endif
}
