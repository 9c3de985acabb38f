using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

internal sealed class InstantJsonConverter() : PatternJsonConverter<Instant>(InstantPattern.ExtendedIso);
