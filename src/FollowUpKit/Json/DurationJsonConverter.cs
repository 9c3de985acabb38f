using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A <see cref="Duration"/> as JSON text in NodaTime's round-trip form: <c>1:03:30:00</c> is one day, three hours and a half.</summary>
public sealed class DurationJsonConverter() : PatternJsonConverter<Duration>(DurationPattern.Roundtrip);
