using System.Text.RegularExpressions;

namespace FollowUpKit.Packages.Tests;

/// <summary>The examples of the README in English and Spanish, from the packages alone.</summary>
[Collection(nameof(PackedSolution))]
public sealed class ReadmeConsumerTests(PackedSolution solution)
{
    public static TheoryData<string> Containers => ["8.0.0", Versions.Newest("Microsoft.Extensions.DependencyInjection")];

    [Theory]
    [MemberData(nameof(Containers))]
    public void Run_OnTheLowestAndTheNewestContainer_TellsTheSale(string container) =>
        Assert.Contains(
            "▲ Overdue, 3 days overdue",
            Run(
                container,
                $"""
                var services = new ServiceCollection();
                var database = "sales.db";
                {BlocksOf("README.md")[0]}
                """),
            StringComparison.Ordinal);

    [Fact]
    public void Run_SpanishReadme_HasTheNextFollowUpInTheReport()
    {
        var blocks = BlocksOf("README.es.md");

        var told = Run(
            "8.0.0",
            $"""
            var services = new ServiceCollection();
            var connectionString = "Data Source=ventas.db";
            var formId = "forma-77";
            {blocks[0]}
            await using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();
            await using var scope = provider.CreateAsyncScope();
            var followUps = scope.ServiceProvider.GetRequiredService<FollowUpService>();
            var reports = scope.ServiceProvider.GetRequiredService<FollowUpReports>();
            {string.Join('\n', blocks[1..])}
            Console.WriteLine(page.Rows.Single().Subject);
            """);

        Assert.Equal("Verificar la nueva cotización\n", told);
    }

    private string Run(string container, string code)
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

            {code}
            """);
        consumer.Build(
            [("TargetFramework", "net10.0"), ("ImplicitUsings", "enable"), ("TreatWarningsAsErrors", "true"), ("NuGetAudit", "false")],
            [
                ("FollowUpKit", Versions.Library),
                ("FollowUpKit.Storage.Relational", Versions.Library),
                ("Microsoft.Data.Sqlite", Versions.Newest("Microsoft.Data.Sqlite")),
                ("Microsoft.Extensions.DependencyInjection", container),
            ]);
        return consumer.Run("dotnet", "out/Program.dll");
    }

    private static string[] BlocksOf(string readme) =>
        [.. Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, readme)), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(block => block.Groups[1].Value)];
}
