namespace FollowUpKit.Packages.Tests;

/// <summary>The program of .NET Framework 4.7.2, under Mono, from the packages alone.</summary>
[Collection(nameof(PackedSolution))]
public sealed class NetFrameworkConsumerTests(PackedSolution solution)
{
    public static TheoryData<string, string> Hosts => new()
    {
        { "8.0.0", "8.0.5" },
        { Versions.Newest("Microsoft.Extensions.DependencyInjection"), Versions.Newest("Microsoft.Extensions.DependencyInjection") },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Run_OnTheLowestAndTheNewestDependencies_TellsTheStory(string container, string json)
    {
        using var consumer = new Consumer(solution.Feed);
        consumer.Copy("tests/FollowUpKit.NetFramework", "*.cs");
        consumer.Build(
            [
                ("TargetFramework", "net472"), ("LangVersion", "7.3"), ("RuntimeIdentifier", "linux-x64"), ("AutoGenerateBindingRedirects", "true"),
                ("AssemblyName", "Program"), ("NuGetAudit", "false"),
            ],
            [
                ("FollowUpKit", Versions.Library),
                ("FollowUpKit.Export", Versions.Library),
                ("FollowUpKit.Storage.Conformance", Versions.Library),
                ("FollowUpKit.Storage.Relational", Versions.Library),
                ("Microsoft.Data.Sqlite", Versions.Newest("Microsoft.Data.Sqlite")),
                ("Microsoft.Extensions.DependencyInjection", container),
                ("Microsoft.NETFramework.ReferenceAssemblies", Versions.Newest("Microsoft.NETFramework.ReferenceAssemblies")),
                ("SQLitePCLRaw.bundle_e_sqlite3", "3.0.5"),
                ("System.Text.Json", json),
            ]);

        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "tests/FollowUpKit.NetFramework/story.txt")), consumer.Run("bash", "-c", "cd out && LD_LIBRARY_PATH=. mono Program.exe story"));
    }
}
