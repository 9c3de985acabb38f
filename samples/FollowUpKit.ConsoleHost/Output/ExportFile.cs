namespace FollowUpKit.ConsoleHost;

/// <summary>A file that is there when it is whole, and not before: it is written beside its place, and moved there in the end.</summary>
internal static class ExportFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
                await write(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
