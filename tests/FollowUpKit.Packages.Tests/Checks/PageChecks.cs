using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace FollowUpKit.Packages.Tests;

/// <summary>What a developer reads on the page of a package.</summary>
internal static class PageChecks
{
    private const int IconSize = 128;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    public static string? Readme(Package package) =>
        package.Text("readme") is { } name && package.Files.TryGetValue(name, out var bytes) && Encoding.UTF8.GetString(bytes).StartsWith($"# {package.Id}\n", StringComparison.Ordinal)
            ? null
            : "no readme that begins with the name of the package";

    public static string? Icon(Package package) =>
        package.Text("icon") is { } name && package.Files.TryGetValue(name, out var bytes) && bytes.AsSpan().StartsWith(Png)
            && BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)) == IconSize && BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)) == IconSize
            ? null
            : $"no PNG icon of {IconSize} px";

    public static string? Description(Package package) =>
        package.Text("title") is null || package.Text("authors") is null ? "no title or no authors"
        : package.Text("description") is not { Length: >= 40 } text || text == "Package Description" ? "no description"
        : null;

    public static string? Tags(Package package) =>
        package.Text("tags")?.Split(' ') is { Length: >= 3 } ? null : "fewer than three tags";

    public static string? Repository(Package package) =>
        package.Metadata.Element("repository") is { } repository && (string?)repository.Attribute("url") is { Length: > 0 }
            && (string?)repository.Attribute("commit") is { } commit && Regex.IsMatch(commit, "^[0-9a-f]{40}$") && package.Text("projectUrl") is not null
            ? null
            : "no project address, or no repository with its commit";

    public static string? ReleaseNotes(Package package) => package.Text("releaseNotes") is null ? "no release notes" : null;

    public static string? Licence(Package package) =>
        package.Metadata.Element("license") is { Value: "MIT" } licence && (string?)licence.Attribute("type") == "expression" ? null : "no licence expression";
}
