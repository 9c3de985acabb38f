using NodaTime;

namespace FollowUpKit.Tests.Stores;

/// <summary>Random attempts on a few sales, which get the keys of each other and become one.</summary>
internal sealed class EntangledSales(int seed)
{
    public static readonly OperationId[] Keys = ["S-1", "S-2", "S-3", "S-4", "S-5"];

    private readonly Random _random = new(seed);

    public Instant Now { get; private set; } = RandomAttempts.Start;

    /// <summary>The next attempt, on the sales that a run has.</summary>
    public async Task<Attempt> NextAsync(ServiceRun run)
    {
        Now += Duration.FromMinutes(_random.Next(1, 300));
        var key = Of(Keys);
        return new Attempt(Command(key, await run.FindAsync(key)), Now, Of(RandomAttempts.Agents));
    }

    private OperationCommand Command(OperationId key, SalesOperation? sale) => _random.Next(9) switch
    {
        0 => new ChangeOperationId(key, Of(Keys)).WithCommandId("renumber"),
        1 => new MergeOperations(key, Of(Keys), "Entered twice").WithCancelSurplusReason(Of("The later one holds", null)),
        2 when Of(Keys) is var source => new MergeOperations(key, source, "Entered twice").WithConclusionFrom(Of(key, source)),
        _ => new RandomCommand(_random, key, sale, Now).Draw(),
    };

    private T Of<T>(params T[] values) => values[_random.Next(values.Length)];
}
