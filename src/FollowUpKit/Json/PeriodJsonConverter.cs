using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A <see cref="Period"/> as JSON text in NodaTime's round-trip form of ISO 8601: <c>P1DT2H</c>.</summary>
public sealed class PeriodJsonConverter() : PatternJsonConverter<Period>(PeriodPattern.Roundtrip);
