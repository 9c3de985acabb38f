using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A <see cref="LocalTime"/> as JSON text in ISO 8601: <c>10:05:00</c>.</summary>
public sealed class LocalTimeJsonConverter() : PatternJsonConverter<LocalTime>(LocalTimePattern.ExtendedIso);
