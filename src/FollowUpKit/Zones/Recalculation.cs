namespace FollowUpKit;

/// <summary>What was decided about the instants of some operations.</summary>
/// <param name="Decided">The operations that move, as they were.</param>
/// <param name="Unmoved">Those that cannot.</param>
internal sealed record Recalculation(List<(SalesOperation Before, Decision Decision)> Decided, List<BulkResult> Unmoved);
