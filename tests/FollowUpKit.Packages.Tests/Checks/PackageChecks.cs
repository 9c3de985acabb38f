namespace FollowUpKit.Packages.Tests;

/// <summary>All columns of the table.</summary>
internal static class PackageChecks
{
    public static IReadOnlyList<PackageCheck> All(PackedSolution solution) =>
    [
        new("readme", PageChecks.Readme),
        new("icon", PageChecks.Icon),
        new("description", PageChecks.Description),
        new("tags", PageChecks.Tags),
        new("repository", PageChecks.Repository),
        new("release notes", PageChecks.ReleaseNotes),
        new("licence", PageChecks.Licence),
        new("documentation", ContentChecks.Documentation),
        new("public only", ContentChecks.PublicDocumentation),
        new("symbols", ContentChecks.Symbols),
        new("source link", ContentChecks.SourceLink),
        new("no paths", ContentChecks.NoneOf(solution.PathsOfThisMachine)),
        new("deterministic", ContentChecks.SameAs(solution.Others)),
        new("trimmable", ContentChecks.Trimmable) { AppliesTo = package => !package.Dependencies.Any(UsesReflection) },
        new("floors", DependencyChecks.Floors),
        new("size", SizeCheck.Ceiling),
    ];

    // These cannot be trimmed, nor what builds on them.
    private static bool UsesReflection((string Framework, string Id, string Version) dependency) =>
        dependency.Id == "Ical.Net" || dependency.Id.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal);
}
