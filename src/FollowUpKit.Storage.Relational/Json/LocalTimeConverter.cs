using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.Storage.Relational;

internal sealed class LocalTimeConverter() : DelegatingConverterBase<LocalTime>(NodaConverters.LocalTimeConverter);
