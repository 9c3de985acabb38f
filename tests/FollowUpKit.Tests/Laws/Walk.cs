using FsCheck;
using FsCheck.Fluent;

namespace FollowUpKit.Tests;

/// <summary>A random list of commands on one sale, under random rules: each seed draws a command that fits the sale of that moment, mostly.</summary>
public sealed record Walk(IReadOnlyList<int> Seeds, int PendingLimit, bool NextStepRequired)
{
    public static Arbitrary<Walk> Walks() => Arb.From(
        from seeds in Gen.Choose(0, int.MaxValue).ListOf()
        from limit in Gen.Choose(1, 3)
        from demanded in Gen.Elements(false, false, true)
        select new Walk([.. seeds], limit, demanded),
        Shorter);

    public override string ToString() => $"[{string.Join(", ", Seeds)}], limit {PendingLimit}{(NextStepRequired ? ", next step required" : "")}";

    private static IEnumerable<Walk> Shorter(Walk walk) =>
        Enumerable.Range(0, walk.Seeds.Count).Select(i => walk with { Seeds = [.. walk.Seeds.Where((_, j) => i != j)] });
}
