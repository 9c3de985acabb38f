using System.Text.RegularExpressions;

namespace FollowUpKit.Tests.Readme;

/// <summary>The documents of the repository.</summary>
internal static class Repository
{
    private static readonly string Root = RootAbove(AppContext.BaseDirectory);

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The lines of the example between two marks, without their indentation.</summary>
    public static string Marked(string mark)
    {
        var lines = Read("tests/FollowUpKit.Tests/Readme/ReadmeExample.cs").Split('\n');
        var marks = Enumerable.Range(0, lines.Length).Where(line => lines[line].Trim() == $"// {mark}").ToArray();
        var marked = lines[(marks[0] + 1)..marks[1]];
        return string.Join('\n', marked.Select(line => line.Length > 8 ? line[8..] : ""));
    }

    /// <summary>The codes in the first column of a table.</summary>
    public static IEnumerable<string> CodesOf(string path) =>
        Regex.Matches(Read(path), "^\\| `(\\w+)` \\|", RegexOptions.Multiline).Select(row => row.Groups[1].Value);

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "FollowUpKit.sln")) ? folder : RootAbove(Path.GetDirectoryName(folder)!);
}
