using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>An <see cref="Instant"/> as JSON text in ISO 8601, in UTC: <c>2026-03-05T16:05:00Z</c>.</summary>
public sealed class InstantJsonConverter() : PatternJsonConverter<Instant>(InstantPattern.ExtendedIso);
