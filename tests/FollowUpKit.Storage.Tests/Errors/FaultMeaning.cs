namespace FollowUpKit.Storage.Tests;

/// <summary>What an error of a driver means to the caller of a store.</summary>
internal enum FaultMeaning
{
    /// <summary>The database did not serve.</summary>
    Unavailable,

    /// <summary>Another connection holds the database; a statement is tried again for a while.</summary>
    Busy,

    /// <summary>Another has come between: a conflict for a write. A read was not served.</summary>
    Race,

    /// <summary>A row with the same key is there: a conflict for a write, a bug for a read.</summary>
    Duplicate,

    /// <summary>What is stored cannot be read.</summary>
    Corrupt,

    /// <summary>The tables are not those of the library.</summary>
    Missing,

    /// <summary>A mistake of the caller or of the library: it comes through as it is, and never says that trying again helps.</summary>
    Bug,
}
