using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

internal sealed class LocalTimeConverter() : PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso);
