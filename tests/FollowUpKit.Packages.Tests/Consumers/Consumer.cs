using System.Diagnostics;
using System.Xml.Linq;

namespace FollowUpKit.Packages.Tests;

/// <summary>A program in a folder of its own, which has nothing of the library but its packages.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment;

    public Consumer(string feed)
    {
        _environment = new() { ["NUGET_PACKAGES"] = _folder.Under("packages") };
        var fallback = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Write(
            "NuGet.config",
            $"""
            <configuration>
              <packageSources><add key="packed" value="{feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{fallback}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public void Dispose() => _folder.Dispose();

    public void Write(string name, string text) => File.WriteAllText(_folder.Under(name), text);

    public void Copy(string folder, string pattern)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern)) File.Copy(file, _folder.Under(Path.GetFileName(file)));
    }

    /// <summary>Writes the project and builds it. Properties and packages as name and value or version.</summary>
    public void Build(
        IEnumerable<(string Name, string Value)> properties, IEnumerable<(string Id, string Version)> packages, string sdk = "Microsoft.NET.Sdk")
    {
        var project = new XElement(
            "Project",
            new XAttribute("Sdk", sdk),
            new XElement("PropertyGroup", new XElement("OutputType", "Exe"), properties.Select(property => new XElement(property.Name, property.Value))),
            new XElement("ItemGroup", packages.Select(package =>
                new XElement("PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Version)))));
        Write("Program.csproj", project.ToString());
        Run("dotnet", "build", "-c", "Release", "-o", "out", "-nodeReuse:false", "-v", "q");
    }

    /// <summary>Starts the built program and leaves it running.</summary>
    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", ["out/Program.dll", .. arguments])
    {
        WorkingDirectory = _folder.Path,
        RedirectStandardOutput = true,
    })!;

    public string Run(string program, params string[] arguments) => Tool.Run(_folder.Path, _environment, program, arguments);
}
