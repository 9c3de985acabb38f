using System.Runtime.CompilerServices;

namespace FollowUpKit.Packages.Tests;

/// <summary>The sources of the packages, as they are in this working tree.</summary>
internal static class Repository
{
    public const string Address = "https://github.com/example/followupkit";

    private static readonly string[] Packed =
        ["src", "assets", "BannedSymbols.txt", "tools/FollowUpKit.PublicDocumentation", "CHANGELOG.md", ".editorconfig", ".globalconfig", "*.props", "*.targets", "FollowUpKit.sln"];

    public static string Root { get; } = Path.GetFullPath("../../..", Path.GetDirectoryName(Here())!);

    /// <summary>Copies them into a repository of its own, whose one commit has the same name wherever it is.</summary>
    public static void CopyTo(string folder)
    {
        string[] list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", .. Packed];
        foreach (var file in Tool.Run(Root, "git", list).Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(file => File.Exists(Path.Combine(Root, file))))
        {
            var copy = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Root, file), copy);
        }

        Tool.Run(folder, "git", "init", "-q");
        Tool.Run(folder, "git", "add", ".");
        var fixedDate = new Dictionary<string, string> { ["GIT_AUTHOR_DATE"] = "2026-01-01T00:00:00Z", ["GIT_COMMITTER_DATE"] = "2026-01-01T00:00:00Z" };
        Tool.Run(folder, fixedDate, "git", "-c", "user.name=FollowUpKit", "-c", "user.email=packages@example.org", "commit", "-q", "-m", "The sources of the packages");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
