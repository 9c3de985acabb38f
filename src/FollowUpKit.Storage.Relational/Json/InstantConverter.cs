using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

internal sealed class InstantConverter() : PatternConverter<Instant>(InstantPattern.ExtendedIso);
