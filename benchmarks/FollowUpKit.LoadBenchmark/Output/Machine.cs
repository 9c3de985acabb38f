using System.Globalization;
using System.Runtime.InteropServices;

namespace FollowUpKit.LoadBenchmark;

/// <summary>What it was measured on, without names of hosts or folders.</summary>
internal static class Machine
{
    private const string Processors = "/proc/cpuinfo";

    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30)} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    private static string Processor()
    {
        if (!File.Exists(Processors)) return RuntimeInformation.ProcessArchitecture.ToString();
        var lines = File.ReadAllLines(Processors);
        return $"{ValueOf(lines, "model name")} (family {ValueOf(lines, "cpu family")}, model {ValueOf(lines, "model")})";
    }

    private static string? ValueOf(string[] lines, string name) =>
        Array.Find(lines, line => line.Split(':')[0].Trim() == name)?.Split(':')[1].Trim();
}
