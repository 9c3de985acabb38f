namespace FollowUpKit.Storage;

/// <summary>
/// The tables are not those that this library reads and writes: they are missing in whole or in part, older or newer, hold a word
/// that only a newer library knows, or lie in a database whose encoding does not hold every text or does not sort it by code
/// point. Nothing was written; trying again helps only after the tables or the library were replaced.
/// </summary>
public sealed class StorageSchemaException : StorageException
{
    /// <summary>Tables that do not fit this library.</summary>
    /// <param name="message">What was found, and what to do.</param>
    /// <param name="foundVersion">The version of the tables that was found; null when there are none.</param>
    /// <param name="expectedVersion">The version that this library reads and writes.</param>
    /// <param name="innerException">What the database said, if anything.</param>
    public StorageSchemaException(string message, int? foundVersion, int expectedVersion, Exception? innerException = null)
        : base(message, innerException)
    {
        FoundVersion = foundVersion;
        ExpectedVersion = expectedVersion;
    }

    /// <summary>The version of the tables that was found; null when there are none.</summary>
    public int? FoundVersion { get; }

    /// <summary>The version that this library reads and writes.</summary>
    public int ExpectedVersion { get; }
}
