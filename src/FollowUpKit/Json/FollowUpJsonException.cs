namespace FollowUpKit;

/// <summary>JSON of the host, such as its plans or calendars, that cannot be used. The message says where, what was found and what is expected.</summary>
public sealed class FollowUpJsonException : Exception
{
    internal FollowUpJsonException(string path, string found, string expected, Exception? innerException = null)
        : base($"The JSON cannot be read: at {path} there is {found}; expected is {expected}.", innerException)
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
