using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

internal sealed class LocalDateTimeConverter() : PatternConverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso);
