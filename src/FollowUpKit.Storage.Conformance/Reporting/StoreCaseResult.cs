namespace FollowUpKit.Storage.Conformance;

/// <summary>How one store did in one case.</summary>
public sealed class StoreCaseResult
{
    internal StoreCaseResult(StoreCase storeCase, StoreAbilities missing, BrokenPromiseException? error = null)
    {
        Case = storeCase;
        Missing = missing;
        Error = error;
        Verdict = missing != StoreAbilities.None ? StoreVerdict.NotPromised
            : error is null ? StoreVerdict.Held
            : StoreVerdict.Broken;
    }

    /// <summary>The case.</summary>
    public StoreCase Case { get; }

    /// <summary>Held, broken or not promised.</summary>
    public StoreVerdict Verdict { get; }

    /// <summary>The abilities that the case requires and the fixture lacks; none when the case was run.</summary>
    public StoreAbilities Missing { get; }

    /// <summary>What was expected and found, when the promise was broken; else null.</summary>
    public BrokenPromiseException? Error { get; }

    /// <summary>Id, promise and verdict in a line, with what was expected and found.</summary>
    public override string ToString() => Verdict switch
    {
        StoreVerdict.Held => $"{Case.Id} held: {Case.Promise}",
        StoreVerdict.NotPromised => $"{Case.Id} not promised, lacks {Missing}: {Case.Promise}",
        _ => $"{Case.Id} broken: {Case.Promise} {Error?.Message}",
    };

    /// <summary>Lets a test of any framework fail: throws unless the case was run and held.</summary>
    /// <exception cref="BrokenPromiseException">The promise was broken.</exception>
    /// <exception cref="NotSupportedException">The case was not run.</exception>
    public void EnsureHeld()
    {
        if (Verdict == StoreVerdict.Broken) throw new BrokenPromiseException(Error!.Expected, Error.Found, Error);
        if (Verdict == StoreVerdict.NotPromised) throw new NotSupportedException(ToString());
    }
}
