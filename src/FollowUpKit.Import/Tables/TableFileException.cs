using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>A file that cannot be read as a table. The message says what was found and what to do.</summary>
public sealed class TableFileException : Exception
{
    private readonly string? _name;

    internal TableFileException(TableFileProblem problem, string path, string? name = null, Exception? innerException = null)
        : base(Describe(problem, path, name, CultureInfo.InvariantCulture), innerException)
    {
        Problem = problem;
        Path = path;
        _name = name;
    }

    /// <summary>What is wrong.</summary>
    public TableFileProblem Problem { get; }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The message for people.</summary>
    /// <param name="culture">The language, English or Spanish; null for the current UI culture.</param>
    public string GetMessage(CultureInfo? culture = null) => Describe(Problem, Path, _name, culture);

    /// <summary>Reads, and tells a file that cannot be read as what it is.</summary>
    internal static T OrUnreadable<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TableFileException(TableFileProblem.Missing, path, name: null, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new TableFileException(TableFileProblem.Unreadable, path, error.Message, error);
        }
    }

    /// <summary>Writes, and tells a file that cannot be written as what it is.</summary>
    internal static void OrUnwritable(string path, Action write) => Writing(path, () =>
    {
        write();
        return true;
    });

    /// <summary>The same, with what was begun.</summary>
    internal static T Writing<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new TableFileException(TableFileProblem.Unwritable, path, error.Message, error);
        }
    }

    private static string Describe(TableFileProblem problem, string path, string? name, CultureInfo? culture) =>
        Words.Fill($"File_{problem}", culture, ("file", System.IO.Path.GetFileName(path)), ("name", name ?? ""));
}
