using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

internal sealed class LocalDateJsonConverter() : PatternJsonConverter<LocalDate>(LocalDatePattern.Iso);
