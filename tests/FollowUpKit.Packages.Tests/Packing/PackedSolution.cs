namespace FollowUpKit.Packages.Tests;

/// <summary>The solution, packed as for publication from clean copies of its sources in two folders.</summary>
public sealed class PackedSolution : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackedSolution()
    {
        try
        {
            // Both before either is packed: a working tree may change meanwhile.
            Repository.CopyTo(_folder.Under("first"));
            Repository.CopyTo(_folder.Under("second"));
            Packages = Pack("first");
            Others = Pack("second");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The folder feed of the first build.</summary>
    internal string Feed => _folder.Under("first", "packages");

    internal IReadOnlyList<Package> Packages { get; }

    /// <summary>Those of the second build.</summary>
    internal IReadOnlyList<Package> Others { get; }

    /// <summary>What must not be found in a package.</summary>
    internal IReadOnlyList<string> PathsOfThisMachine =>
        [_folder.Path, Repository.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/"];

    public void Dispose() => _folder.Dispose();

    // Without the analyzers, which every other build runs and which change nothing in the packages.
    private IReadOnlyList<Package> Pack(string name)
    {
        var feed = _folder.Under(name, "packages");
        Tool.Run(
            _folder.Under(name),
            "dotnet",
            ["pack", "src/FollowUpKit.slnf", "-c", "Release", "-o", feed, "-nodeReuse:false", "-v", "q", "-p:RunAnalyzers=false", $"-p:ProjectAddress={Repository.Address}"]);
        return [.. Directory.GetFiles(feed, "*.nupkg").Order(StringComparer.Ordinal).Select(Package.Open)];
    }
}
