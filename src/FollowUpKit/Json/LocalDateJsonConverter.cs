using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A <see cref="LocalDate"/> as JSON text in ISO 8601: <c>2026-03-05</c>.</summary>
public sealed class LocalDateJsonConverter() : PatternJsonConverter<LocalDate>(LocalDatePattern.Iso);
