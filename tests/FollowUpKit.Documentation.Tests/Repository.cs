namespace FollowUpKit.Documentation.Tests;

/// <summary>The files of the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    /// <summary>The documents, by their path from the root.</summary>
    public static IEnumerable<string> Documents => Files("*.md")
        .Where(path => Path.GetFileName(path) != "CHANGELOG.md" && !path.StartsWith("benchmarks", StringComparison.Ordinal));

    /// <summary>The sources of the tests and the samples, which are compiled and run.</summary>
    public static IEnumerable<string> Sources => Files("*.cs").Concat(Files("*.vb"))
        .Where(path => path.StartsWith("tests", StringComparison.Ordinal) || path.StartsWith("samples", StringComparison.Ordinal));

    /// <summary>The sources of the libraries.</summary>
    public static IEnumerable<string> Libraries => Files("*.cs").Where(path => path.StartsWith("src", StringComparison.Ordinal));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".git" or "TestResults" or "packages"));

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "FollowUpKit.sln")) ? folder : RootAbove(Path.GetDirectoryName(folder)!);
}
