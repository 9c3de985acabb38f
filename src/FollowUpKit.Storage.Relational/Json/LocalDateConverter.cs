using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

internal sealed class LocalDateConverter() : PatternConverter<LocalDate>(LocalDatePattern.Iso);
