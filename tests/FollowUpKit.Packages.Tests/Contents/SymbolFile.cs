using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;

namespace FollowUpKit.Packages.Tests;

/// <summary>What a portable PDB says of its assembly and its sources.</summary>
internal sealed record SymbolFile(Guid Id, IReadOnlyList<string> Documents, IReadOnlyDictionary<string, string> SourceLink)
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static SymbolFile Read(byte[] bytes)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(bytes));
        var reader = provider.GetMetadataReader();
        var link = BlobsOf(reader, EntityHandle.ModuleDefinition, SourceLinkKind).Select(Encoding.UTF8.GetString).FirstOrDefault();
        return new(new BlobContentId(reader.DebugMetadataHeader!.Id).Guid, DocumentsOf(reader), MapOf(link));
    }

    /// <summary>The id of the symbols that an assembly was built with.</summary>
    public static Guid IdFor(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        return file.ReadCodeViewDebugDirectoryData(file.ReadDebugDirectory().First(entry => entry.Type == DebugDirectoryEntryType.CodeView)).Guid;
    }

    /// <summary>The sources that are neither in the file nor at a known address.</summary>
    public IEnumerable<string> DocumentsWithoutAddress =>
        Documents.Where(document => !SourceLink.Keys.Any(pattern => document.StartsWith(pattern.TrimEnd('*'), StringComparison.Ordinal)));

    private static List<string> DocumentsOf(MetadataReader reader) =>
        [.. reader.Documents.Where(document => !BlobsOf(reader, document, EmbeddedSourceKind).Any()).Select(document => reader.GetString(reader.GetDocument(document).Name))];

    private static IEnumerable<byte[]> BlobsOf(MetadataReader reader, EntityHandle owner, Guid kind) =>
        from handle in reader.GetCustomDebugInformation(owner)
        let information = reader.GetCustomDebugInformation(handle)
        where reader.GetGuid(information.Kind) == kind
        select reader.GetBlobBytes(information.Value);

    private static Dictionary<string, string> MapOf(string? link) =>
        link is null ? [] : JsonDocument.Parse(link).RootElement.GetProperty("documents").Deserialize<Dictionary<string, string>>()!;
}
