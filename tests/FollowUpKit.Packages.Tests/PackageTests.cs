using Xunit.Abstractions;

namespace FollowUpKit.Packages.Tests;

/// <summary>The packages as they would be published.</summary>
[Collection(nameof(PackedSolution))]
public sealed class PackageTests(PackedSolution solution, ITestOutputHelper output)
{
    [Fact]
    public void Packages_EachCheck_Holds()
    {
        var checks = PackageChecks.All(solution);
        output.WriteLine(PackageTable.Of(solution.Packages, checks));

        Assert.Empty(
            from check in checks
            from package in solution.Packages
            where check.CellOf(package) == "N"
            select $"{package.Id}: {check.ProblemOf(package)}");
    }

    [Fact]
    public void Packages_EachLibrary_HasOne() =>
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                .Where(project => !File.ReadAllText(project).Contains("<IsPackable>false", StringComparison.Ordinal))
                .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            solution.Packages.Select(package => package.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Dependencies_OfTheCore_AreThreeAndAbstractionsOfMicrosoft() =>
        Assert.All(
            solution.Packages.Single(package => package.Id == "FollowUpKit").Dependencies,
            dependency => Assert.Matches(
                @"^(NodaTime|Ardalis\.GuardClauses|FollowUpKit\.Storage\.Abstractions|Microsoft\.Extensions\.(\w+\.Abstractions|Options)|Microsoft\.Bcl\.AsyncInterfaces|System\.Diagnostics\.DiagnosticSource|System\.Memory|System\.Text\.Json)$",
                dependency.Id));
}
