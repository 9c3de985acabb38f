using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.Storage.Relational;

internal sealed class InstantConverter() : DelegatingConverterBase<Instant>(NodaConverters.InstantConverter);
