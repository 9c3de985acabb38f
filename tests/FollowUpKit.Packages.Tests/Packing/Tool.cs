using System.Diagnostics;

namespace FollowUpKit.Packages.Tests;

/// <summary>Another program, run to its end.</summary>
internal static class Tool
{
    // Of the test run itself, and wrong for a build within it.
    private static readonly string[] OfThisRun = ["MSBUILD", "MSBuild", "DOTNET_CLI_TELEMETRY_SESSIONID", "VSTEST"];

    /// <summary>What the program wrote; an error with all of it where its exit code is not 0.</summary>
    public static string Run(string folder, string program, params string[] arguments) =>
        Run(folder, new Dictionary<string, string>(), program, arguments);

    public static string Run(string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => OfThisRun.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToArray()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}\n{output}\n{errors.Result}");
    }
}
