using System.Text;
using System.Xml.Linq;

namespace FollowUpKit.Packages.Tests;

/// <summary>A good package with one thing made wrong.</summary>
internal static class DamagedPackage
{
    public static readonly IReadOnlyDictionary<string, (string Check, Func<Package, Package> Of)> All = new Dictionary<string, (string, Func<Package, Package>)>
    {
        ["readme left out"] = ("readme", package => Without(package, "README.md")),
        ["readme of another package"] = ("readme", package => With(package, "README.md", "# Another\n"u8.ToArray())),
        ["readme not named"] = ("readme", package => Told(package, metadata => metadata.Element("readme")!.Remove())),
        ["icon left out"] = ("icon", package => Without(package, "icon.png")),
        ["icon of 129 px"] = ("icon", package => With(package, "icon.png", [.. package.Files["icon.png"][..19], 129, .. package.Files["icon.png"][20..]])),
        ["no title"] = ("description", package => Told(package, metadata => metadata.Element("title")!.Remove())),
        ["no authors"] = ("description", package => Told(package, metadata => metadata.Element("authors")!.Remove())),
        ["description of the SDK"] = ("description", package => Told(package, metadata => metadata.Element("description")!.Value = "Package Description")),
        ["one tag"] = ("tags", package => Told(package, metadata => metadata.Element("tags")!.Value = "erp")),
        ["no address of the repository"] = ("repository", package => Told(package, metadata => metadata.Element("repository")!.SetAttributeValue("url", null))),
        ["no commit"] = ("repository", package => Told(package, metadata => metadata.Element("repository")!.SetAttributeValue("commit", null))),
        ["no address of the project"] = ("repository", package => Told(package, metadata => metadata.Element("projectUrl")!.Remove())),
        ["no release notes"] = ("release notes", package => Told(package, metadata => metadata.Element("releaseNotes")!.Remove())),
        ["licence as a file"] = ("licence", package => Told(package, metadata => metadata.Element("license")!.SetAttributeValue("type", "file"))),
        ["documentation of one target left out"] = ("documentation", package => Without(package, $"lib/netstandard2.0/{package.Id}.xml")),
        ["documentation without a member"] = ("documentation", package => With(package, $"lib/net8.0/{package.Id}.xml", "<doc/>"u8.ToArray())),
        ["documentation of an internal member"] = ("public only", package => With(package, $"lib/net8.0/{package.Id}.xml", "<doc><members><member name=\"T:FollowUpKit.TextRule\" /></members></doc>"u8.ToArray())),
        ["symbols of one target left out"] = ("symbols", package => package with { Symbols = Except(package.Symbols, Pdb(package, "netstandard2.0")) }),
        ["symbols of another target"] = ("symbols", package => package with { Symbols = Put(package.Symbols, Pdb(package, "net8.0"), package.Symbols[Pdb(package, "netstandard2.0")]) }),
        ["sources of another commit"] = ("source link", package => Told(package, metadata => metadata.Element("repository")!.SetAttributeValue("commit", new string('0', 40)))),
        ["a path of the machine"] = ("no paths", package => With(package, "lib/net8.0/notes.txt", Encoding.UTF8.GetBytes(Repository.Root))),
        ["a path of the machine in UTF-16"] = ("no paths", package => With(package, "lib/net8.0/notes.txt", Encoding.Unicode.GetBytes(Repository.Root))),
        ["another byte"] = ("deterministic", package => With(package, "README.md", [.. package.Files["README.md"], (byte)'\n'])),
        ["another archive"] = ("deterministic", package => package with { Bytes = [.. package.Bytes, 0] }),
        ["an assembly of another target"] = ("trimmable", package => With(package, Dll(package, "net8.0"), package.Files[Dll(package, "netstandard2.0")])),
        ["a newer dependency"] = ("floors", package => Told(package, metadata => metadata.Descendants("dependency").First(IsForeign).SetAttributeValue("version", "99.0.0"))),
        ["an unknown dependency"] = ("floors", package => Told(package, metadata => metadata.Descendants("dependency").First(IsForeign).SetAttributeValue("id", "Newtonsoft.Json"))),
        ["too large"] = ("size", package => package with { Bytes = new byte[1 << 20] }),
    };

    private static string Pdb(Package package, string framework) => $"lib/{framework}/{package.Id}.pdb";

    private static string Dll(Package package, string framework) => $"lib/{framework}/{package.Id}.dll";

    private static bool IsForeign(XElement dependency) => (string?)dependency.Attribute("id") == "NodaTime";

    private static Package With(Package package, string name, byte[] bytes) => package with { Files = Put(package.Files, name, bytes) };

    private static Package Without(Package package, string name) => package with { Files = Except(package.Files, name) };

    private static Package Told(Package package, Action<XElement> change)
    {
        var metadata = new XElement(package.Metadata);
        change(metadata);
        return package with { Metadata = metadata };
    }

    private static Dictionary<string, byte[]> Put(IReadOnlyDictionary<string, byte[]> files, string name, byte[] bytes) => new(files) { [name] = bytes };

    private static Dictionary<string, byte[]> Except(IReadOnlyDictionary<string, byte[]> files, string name) => files.Where(file => file.Key != name).ToDictionary();
}
