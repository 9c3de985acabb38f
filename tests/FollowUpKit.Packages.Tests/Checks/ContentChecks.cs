using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using FollowUpKit.PublicDocumentation;

namespace FollowUpKit.Packages.Tests;

/// <summary>What is in the files of a package.</summary>
internal static class ContentChecks
{
    public static string? Documentation(Package package) => First(
        package.Assemblies.Select(assembly => Path.ChangeExtension(assembly, ".xml")),
        name => package.Files.TryGetValue(name, out var bytes) && XDocument.Parse(Text(bytes)).Descendants("member").Any() ? null : $"{name} is missing or empty");

    public static string? PublicDocumentation(Package package) => First(
        package.Assemblies,
        name => HiddenMember(package.Files[name], package.Files[Path.ChangeExtension(name, ".xml")]) is { } member ? $"{name} documents {member}, which nobody outside can use" : null);

    public static string? Symbols(Package package) => First(
        package.Assemblies,
        name => package.Symbols.TryGetValue(Path.ChangeExtension(name, ".pdb"), out var bytes) && SymbolFile.Read(bytes).Id == SymbolFile.IdFor(package.Files[name])
            ? null
            : $"no symbols for {name}");

    public static string? SourceLink(Package package) => First(
        package.Symbols.Where(file => file.Key.EndsWith(".pdb", StringComparison.Ordinal)).Select(file => (file.Key, Symbols: SymbolFile.Read(file.Value))),
        file => !file.Symbols.SourceLink.Values.Any(address => address.Contains(CommitOf(package), StringComparison.Ordinal)) ? $"{file.Key} has no address of its commit"
            : file.Symbols.DocumentsWithoutAddress.FirstOrDefault() is { } document ? $"{file.Key} has no address for {document}"
            : null);

    public static string? Trimmable(Package package) => First(
        package.Assemblies.Where(name => name.StartsWith("lib/net8.0/", StringComparison.Ordinal)),
        name => IsTrimmable(package.Files[name]) ? null : $"{name} is not trimmable");

    public static Func<Package, string?> NoneOf(IReadOnlyList<string> paths) => package => First(
        package.Files.Concat(package.Symbols),
        file => paths.FirstOrDefault(path => Holds(file.Value, path)) is { } path ? $"{file.Key} holds {path}" : null);

    /// <summary>The check that another build of the same sources gave the same bytes.</summary>
    public static Func<Package, string?> SameAs(IReadOnlyList<Package> others) => package =>
        others.SingleOrDefault(other => other.Id == package.Id) is not { } same ? "not in the other build"
        : First(package.Files, file => Same(same.Files, file)) ?? First(package.Symbols, file => Same(same.Symbols, file))
        ?? (package.Bytes.AsSpan().SequenceEqual(same.Bytes) && package.SymbolBytes.AsSpan().SequenceEqual(same.SymbolBytes) ? null : "the archives differ");

    private static string? Same(IReadOnlyDictionary<string, byte[]> others, KeyValuePair<string, byte[]> file) =>
        others.TryGetValue(file.Key, out var other) && file.Value.AsSpan().SequenceEqual(other) ? null : $"{file.Key} differs";

    private static string CommitOf(Package package) => (string?)package.Metadata.Element("repository")?.Attribute("commit") ?? "no commit";

    private static bool Holds(byte[] bytes, string path) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(path)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(path)) >= 0;

    private static bool IsTrimmable(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var reader = file.GetMetadataReader();
        return reader.CustomAttributes.Select(handle => reader.GetBlobBytes(reader.GetCustomAttribute(handle).Value))
            .Any(value => value.AsSpan().IndexOf("IsTrimmable"u8) >= 0 && value.AsSpan().IndexOf("True"u8) >= 0);
    }

    private static string? HiddenMember(byte[] assembly, byte[] documentation)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var visible = VisibleNames.Of(file.GetMetadataReader());
        return XDocument.Parse(Text(documentation)).Descendants("member").Select(member => (string?)member.Attribute("name")).FirstOrDefault(name => !visible.Contains(name ?? ""));
    }

    private static string? First<T>(IEnumerable<T> items, Func<T, string?> problemOf)
    {
        var problems = items.Select(problemOf).ToArray();
        return problems.Length == 0 ? "nothing to look at" : Array.Find(problems, problem => problem is not null);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
}
