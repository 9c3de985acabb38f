using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

internal sealed class LocalTimeJsonConverter() : PatternJsonConverter<LocalTime>(LocalTimePattern.ExtendedIso);
