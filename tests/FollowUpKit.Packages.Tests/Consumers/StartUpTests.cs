using Xunit.Abstractions;

namespace FollowUpKit.Packages.Tests;

/// <summary>What the core costs a process before its first answers, by what is the same on every machine.</summary>
[Collection(nameof(PackedSolution))]
public sealed class StartUpTests(PackedSolution solution, ITestOutputHelper output)
{
    private const long MostBytes = 2_000_000;

    private const int MostAssemblies = 20;

    [Fact]
    public void StartUp_AgainstAnEmptyProgram_StaysBelowTheCeilings()
    {
        using var consumer = new Consumer(solution.Feed);
        consumer.Copy("benchmarks/FollowUpKit.StartUp", "*.cs");
        consumer.Build(
            [("TargetFramework", "net10.0"), ("ImplicitUsings", "enable"), ("Nullable", "enable")],
            [("FollowUpKit", Versions.Library)]);

        var empty = StartUpCost.Parse(consumer.Run("dotnet", "out/Program.dll", "empty"));
        var core = StartUpCost.Parse(consumer.Run("dotnet", "out/Program.dll"));

        output.WriteLine($"empty: {empty}\ncore:  {core}");
        Assert.InRange(core.Bytes - empty.Bytes, 1, MostBytes);
        Assert.InRange(core.Assemblies - empty.Assemblies, 1, MostAssemblies);
    }
}
