namespace FollowUpKit.Storage.Conformance;

/// <summary>One promise of a store, and how it is checked.</summary>
public sealed class StoreCase
{
    private readonly Func<StoreFixture, Task> _check;

    internal StoreCase(string id, StoreCaseGroup group, string promise, StoreAbilities requires, Func<StoreFixture, Task> check)
    {
        Id = id;
        Group = group;
        Promise = promise;
        Requires = requires;
        _check = check;
    }

    /// <summary>The id, such as CON-003. A release never changes or reuses one.</summary>
    public string Id { get; }

    /// <summary>What it is about.</summary>
    public StoreCaseGroup Group { get; }

    /// <summary>What every store with the required abilities promises, in one sentence.</summary>
    public string Promise { get; }

    /// <summary>The abilities without which the case is not run.</summary>
    public StoreAbilities Requires { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>Empties the store and checks the promise. Whatever the store throws ends up in the result.</summary>
    /// <param name="fixture">The store.</param>
    /// <returns>Whether the promise was held, was broken, with what was expected and found, or is none of this store.</returns>
    public async Task<StoreCaseResult> RunAsync(StoreFixture fixture)
    {
        if (fixture is null) throw new ArgumentNullException(nameof(fixture));
        var missing = Requires & ~fixture.Abilities;
        if (missing != StoreAbilities.None) return new(this, missing);
        try
        {
            // On the thread pool, so that no check depends on the context of the caller.
            await InTimeAsync(Task.Run(() => _check(fixture)), fixture.Timeout);
            return new(this, StoreAbilities.None);
        }
        catch (BrokenPromiseException broken)
        {
            return new(this, StoreAbilities.None, broken);
        }
        catch (Exception error)
        {
            return new(this, StoreAbilities.None, new("no error", $"{error.GetType().Name}: {error.Message}", error));
        }
    }

    private static async Task InTimeAsync(Task check, TimeSpan patience)
    {
        using var answered = new CancellationTokenSource();
        if (await Task.WhenAny(check, Task.Delay(patience, answered.Token)) != check)
            throw new BrokenPromiseException($"an answer within {patience}", "none");
        answered.Cancel();
        await check;
    }
}
