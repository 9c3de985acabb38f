using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.Storage.Relational;

internal sealed class LocalDateConverter() : DelegatingConverterBase<LocalDate>(NodaConverters.LocalDateConverter);
