using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

internal sealed class DurationJsonConverter() : PatternJsonConverter<Duration>(DurationPattern.Roundtrip);
