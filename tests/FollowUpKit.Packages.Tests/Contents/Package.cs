using System.IO.Compression;
using System.Xml.Linq;

namespace FollowUpKit.Packages.Tests;

/// <summary>A package and its symbol package, as the bytes of their files by name.</summary>
internal sealed record Package(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyDictionary<string, byte[]> Symbols, byte[] Bytes, byte[] SymbolBytes)
{
    public string Id => Text("id") ?? throw new InvalidDataException("A package without an id.");

    /// <summary>The assemblies of the library itself, without those of a language.</summary>
    public IEnumerable<string> Assemblies => Files.Keys.Where(name => name.StartsWith("lib/", StringComparison.Ordinal) && name.EndsWith($"/{Id}.dll", StringComparison.Ordinal));

    public IEnumerable<(string Framework, string Id, string Version)> Dependencies =>
        from @group in Metadata.Elements("dependencies").Elements("group")
        from dependency in @group.Elements("dependency")
        select ((string)@group.Attribute("targetFramework")!, (string)dependency.Attribute("id")!, (string)dependency.Attribute("version")!);

    public XElement Metadata { get; init; } = MetadataOf(Files);

    public static Package Open(string path)
    {
        var symbols = Path.ChangeExtension(path, ".snupkg");
        return new(FilesOf(path), FilesOf(symbols), File.ReadAllBytes(path), File.ReadAllBytes(symbols));
    }

    public string? Text(string element) => (string?)Metadata.Element(element) is { Length: > 0 } text ? text : null;

    private static Dictionary<string, byte[]> FilesOf(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(entry => entry.FullName, BytesOf);
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static XElement MetadataOf(IReadOnlyDictionary<string, byte[]> files)
    {
        using var nuspec = new MemoryStream(files.Single(file => file.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value);
        var root = XDocument.Load(nuspec).Root!;
        foreach (var element in root.DescendantsAndSelf()) element.Name = element.Name.LocalName;
        return root.Element("metadata")!;
    }
}
