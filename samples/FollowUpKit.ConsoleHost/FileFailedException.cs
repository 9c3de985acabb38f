using FollowUpKit.Import;

namespace FollowUpKit.ConsoleHost;

/// <summary>A file could not be written; the message says which and why, in the language of the user.</summary>
internal sealed class FileFailedException : Exception
{
    public FileFailedException(string file, Exception reason)
        : base(Words.Fill("Failure_File", ("file", file), ("reason", Describe(reason))), reason)
    {
    }

    public FileFailedException(TableFileException error)
        : base(error.InnerException is { } reason ? Words.Fill("Failure_File", ("file", error.Path), ("reason", Describe(reason))) : error.GetMessage(), error)
    {
    }

    private static string Describe(Exception reason) => reason switch
    {
        DirectoryNotFoundException => Words.Get("Failure_NoFolder"),
        UnauthorizedAccessException => Words.Get("Failure_NoAccess"),
        _ => reason.Message,
    };
}
