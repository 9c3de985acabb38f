using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.Storage.Relational;

internal sealed class LocalDateTimeConverter() : DelegatingConverterBase<LocalDateTime>(NodaConverters.LocalDateTimeConverter);
