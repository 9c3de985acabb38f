namespace FollowUpKit;

/// <summary>A text of plans that cannot be used. The message says where, what was found and what is expected.</summary>
public sealed class FollowUpPlansException : Exception
{
    internal FollowUpPlansException(string path, string found, string expected, Exception? innerException = null)
        : base($"The plans cannot be read: at {path} there is {found}; expected is {expected}.", innerException)
    {
        Path = path;
        Found = found;
        Expected = expected;
    }

    /// <summary>The place in the text, such as <c>$.plans[0].steps[2].due</c>.</summary>
    public string Path { get; }

    /// <summary>What was found there.</summary>
    public string Found { get; }

    /// <summary>What is expected there.</summary>
    public string Expected { get; }
}
