using System.ComponentModel;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>Indicators by the keys asked for.</summary>
[Description("The indicator of each key asked for; notTracked where there is no operation, or none that is visible.")]
internal sealed record IndicatorsAnswer(Instant ReadAt, IReadOnlyDictionary<OperationId, OperationIndicator> Indicators);
