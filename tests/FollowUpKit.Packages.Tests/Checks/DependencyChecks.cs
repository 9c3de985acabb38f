namespace FollowUpKit.Packages.Tests;

/// <summary>What a package brings with it, in the lowest version that works.</summary>
internal static class DependencyChecks
{
    private static readonly Dictionary<string, string> Floor = new(StringComparer.Ordinal)
    {
        ["Ardalis.GuardClauses"] = "5.0.0",
        ["CsvHelper"] = "34.0.0",
        ["ExcelDataReader"] = "3.6.0",
        ["Ical.Net"] = "5.2.4",
        ["Microsoft.Bcl.AsyncInterfaces"] = "8.0.0",
        ["Microsoft.EntityFrameworkCore.Relational"] = "10.0.0",
        ["Microsoft.Extensions.DependencyInjection.Abstractions"] = "8.0.0",
        ["Microsoft.Extensions.Hosting.Abstractions"] = "8.0.0",
        ["Microsoft.Extensions.Logging.Abstractions"] = "8.0.0",
        ["Microsoft.Extensions.Options"] = "8.0.0",
        ["NodaTime"] = "3.3.7",
        ["SpreadCheetah"] = "1.28.0",
        ["System.Diagnostics.DiagnosticSource"] = "8.0.0",
        ["System.Memory"] = "4.5.5",
        ["System.Text.Encoding.CodePages"] = "8.0.0",
        ["System.Text.Json"] = "8.0.5",
    };

    public static string? Floors(Package package) => package.Dependencies
        .Where(dependency => !dependency.Id.StartsWith("FollowUpKit", StringComparison.Ordinal))
        .Select(dependency => ProblemOf(dependency.Id, dependency.Version))
        .FirstOrDefault(problem => problem is not null);

    private static string? ProblemOf(string id, string version) =>
        !Floor.TryGetValue(id, out var floor) ? $"{id} is no known dependency"
        : floor != version ? $"{id} {version} instead of {floor}"
        : null;
}
