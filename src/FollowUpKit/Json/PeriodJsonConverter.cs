using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

internal sealed class PeriodJsonConverter() : PatternJsonConverter<Period>(PeriodPattern.Roundtrip);
