using System.Text.RegularExpressions;

namespace FollowUpKit.Documentation.Tests;

public sealed partial class LinkTests
{
    [Fact]
    public void Links_InTheDocuments_LeadToFilesAndHeadings()
    {
        var broken = from document in Repository.Documents
                     from Match link in Link().Matches(string.Join('\n', Repository.Lines(document)))
                     let target = link.Groups[1].Value
                     where !target.Contains("://", StringComparison.Ordinal) && !Exists(document, target)
                     select $"{document}: {target}";

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("no-such-file.md")]
    [InlineData("docs/time.md#no-such-heading")]
    public void Exists_BrokenLink_No(string target) => Assert.False(Exists("README.md", target));

    [Theory]
    [InlineData("docs/time.md")]
    [InlineData("docs/time.md#days-overdue")]
    public void Exists_GoodLink_Yes(string target) => Assert.True(Exists("README.md", target));

    [Fact]
    public void Documents_InTheFolder_AreAllInItsIndex() => Assert.All(
        Repository.Documents.Where(path => Path.GetDirectoryName(path) == "docs" && Path.GetFileName(path) != "README.md"),
        path => Assert.Contains($"({Path.GetFileName(path)})", string.Join('\n', Repository.Lines("docs/README.md")), StringComparison.Ordinal));

    private static bool Exists(string document, string target)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, parts[0]);
        if (parts.Length == 1) return Path.Exists(Path.Combine(Repository.Root, path));
        return File.Exists(Path.Combine(Repository.Root, path)) && Repository.Lines(path).Any(line => line.StartsWith('#') && Anchor(line) == parts[1]);
    }

    private static string Anchor(string heading) => NotInAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();
}
