namespace FollowUpKit.ConsoleHost;

/// <summary>What the process answers to the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>An option or a file is not as it should be.</summary>
    public const int Misuse = 1;

    /// <summary>A rule refused the command, or somebody else was faster.</summary>
    public const int Refused = 2;

    /// <summary>The import or bulk run is through, and some rows did not go in.</summary>
    public const int RowsRefused = 3;

    /// <summary>The database could not be read or written.</summary>
    public const int StorageFailed = 4;

    /// <summary>A file could not be written.</summary>
    public const int FileFailed = 5;

    /// <summary>What is stored differs from the history.</summary>
    public const int Differs = 6;

    /// <summary>Stopped from the keyboard.</summary>
    public const int Cancelled = 130;
}
