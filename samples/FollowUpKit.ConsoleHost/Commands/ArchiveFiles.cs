using FollowUpKit.Import;

namespace FollowUpKit.ConsoleHost;

/// <summary>What is wrong with the files of an export, as of the other commands.</summary>
internal static class ArchiveFiles
{
    public static async Task<T> TellingAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (TableFileException error) when (error.Problem == TableFileProblem.Unwritable)
        {
            throw new FileFailedException(error);
        }
        catch (TableFileException error)
        {
            throw new MisuseException(error.GetMessage());
        }
    }
}
