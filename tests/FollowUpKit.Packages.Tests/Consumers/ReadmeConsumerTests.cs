using System.Text.RegularExpressions;

namespace FollowUpKit.Packages.Tests;

/// <summary>The example of the README, from the packages alone.</summary>
[Collection(nameof(PackedSolution))]
public sealed class ReadmeConsumerTests(PackedSolution solution)
{
    public static TheoryData<string> Containers => ["8.0.0", Versions.Newest("Microsoft.Extensions.DependencyInjection")];

    [Theory]
    [MemberData(nameof(Containers))]
    public void Run_OnTheLowestAndTheNewestDependencies_TellsTheSale(string container)
    {
        using var consumer = new Consumer(solution.Feed);
        consumer.Write(
            "Program.cs",
            $"""
            using FollowUpKit;
            using FollowUpKit.Storage.Relational;
            using Microsoft.Data.Sqlite;
            using Microsoft.Extensions.DependencyInjection;
            using NodaTime;

            var services = new ServiceCollection();
            var database = "sales.db";

            {Example()}
            """);
        consumer.Build(
            [("TargetFramework", "net10.0"), ("ImplicitUsings", "enable"), ("TreatWarningsAsErrors", "true"), ("NuGetAudit", "false")],
            [
                ("FollowUpKit", Versions.Library),
                ("FollowUpKit.Storage.Relational", Versions.Library),
                ("Microsoft.Data.Sqlite", Versions.Newest("Microsoft.Data.Sqlite")),
                ("Microsoft.Extensions.DependencyInjection", container),
            ]);

        Assert.Contains("▲ Overdue, 3 days overdue", consumer.Run("dotnet", "out/Program.dll"), StringComparison.Ordinal);
    }

    private static string Example() =>
        Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")), "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
