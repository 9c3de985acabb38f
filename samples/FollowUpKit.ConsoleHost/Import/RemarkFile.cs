using FollowUpKit.Import;

namespace FollowUpKit.ConsoleHost;

/// <summary>The rows of a file that something is to be said of, beside it.</summary>
internal sealed class RemarkFile : IDisposable
{
    private readonly AnnotatedRowsFile file;

    private RemarkFile(AnnotatedRowsFile file) => this.file = file;

    public string Path => file.Path;

    public bool IsWritten => file.IsWritten;

    /// <exception cref="FileFailedException">A file that an earlier run left behind cannot be deleted.</exception>
    public static RemarkFile Begin(TableFile source, Func<TableFile, AnnotatedRowsFile> begin) =>
        OrFailed(source.Path, () => new RemarkFile(begin(source)));

    /// <exception cref="FileFailedException">The file cannot be written.</exception>
    public void Add(ImportRow row, params IReadOnlyList<string> remarks) => OrFailed(file.Path, () =>
    {
        file.Add((TableRow)row.Source!, remarks);
        return 0;
    });

    public void Dispose() => file.Dispose();

    private static T OrFailed<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FileFailedException(path, error);
        }
    }
}
