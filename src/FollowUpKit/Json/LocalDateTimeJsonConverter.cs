using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A <see cref="LocalDateTime"/> as JSON text in ISO 8601, without an offset: <c>2026-03-05T10:05:00</c>.</summary>
public sealed class LocalDateTimeJsonConverter() : PatternJsonConverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso);
