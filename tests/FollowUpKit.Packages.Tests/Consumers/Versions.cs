using System.Xml.Linq;

namespace FollowUpKit.Packages.Tests;

/// <summary>The versions of packages that a host of the library may have.</summary>
internal static class Versions
{
    /// <summary>The version that the rest of the tests run with.</summary>
    public static string Newest(string id) =>
        (string)XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(package => (string?)package.Attribute("Include") == id).Attribute("Version")!;

    /// <summary>The version of the library in this tree.</summary>
    public static string Library =>
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
}
