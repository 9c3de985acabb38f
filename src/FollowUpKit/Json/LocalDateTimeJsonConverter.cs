using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

internal sealed class LocalDateTimeJsonConverter() : PatternJsonConverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso);
