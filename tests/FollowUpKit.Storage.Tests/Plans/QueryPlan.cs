namespace FollowUpKit.Storage.Tests;

/// <summary>What a database plans to do for a query.</summary>
/// <param name="Asked">The query.</param>
/// <param name="Ranges">What it reads of the tables.</param>
/// <param name="Sorts">What it sorts but for the first rows of some ranges.</param>
internal sealed record QueryPlan(AskedStatement Asked, IReadOnlyList<PlanRange> Ranges, IReadOnlyList<string> Sorts);
