namespace FollowUpKit.Storage.Conformance;

/// <summary>A store did not do what it promises.</summary>
public sealed class BrokenPromiseException : Exception
{
    /// <summary>A broken promise.</summary>
    /// <param name="expected">What was expected.</param>
    /// <param name="found">What was found.</param>
    /// <param name="innerException">What the store threw, if that broke the promise.</param>
    public BrokenPromiseException(string expected, string found, Exception? innerException = null)
        : base($"Expected: {expected}. Found: {found.TrimEnd('.')}.", innerException)
    {
        Expected = expected;
        Found = found;
    }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>What was found.</summary>
    public string Found { get; }
}
