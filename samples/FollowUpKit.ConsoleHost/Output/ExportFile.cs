namespace FollowUpKit.ConsoleHost;

/// <summary>A file that is there when it is whole, and not before: it is written beside its place, and moved there in the end.</summary>
internal static class ExportFile
{
    /// <exception cref="FileFailedException">The file could not be written; the old one is as it was.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
                await write(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception exception)
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
            if (exception is IOException or UnauthorizedAccessException) throw new FileFailedException(path, exception);
            throw;
        }
    }
}
