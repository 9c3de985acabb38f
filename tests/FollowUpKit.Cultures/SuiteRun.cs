using System.Diagnostics;
using System.Xml.Linq;

namespace FollowUpKit.Cultures;

/// <summary>Processes that are told their culture as Linux and macOS tell it: by LC_ALL and LANG.</summary>
public static class SuiteRun
{
    /// <summary>The variable that tells a test process its culture.</summary>
    public const string CultureVariable = "FOLLOWUPKIT_CULTURE";

    /// <summary>The transcript of a process under a culture.</summary>
    public static async Task<string> TranscriptAsync(string culture, bool isInvariantMode = false) =>
        (await RunAsync(culture, [typeof(Transcript).Assembly.Location, "transcript"], isInvariantMode)).Output;

    /// <summary>The built tests of a project under a culture: whether all passed, and how many.</summary>
    public static async Task<(bool Passed, string Counts)> TestAsync(string culture, string project, string configuration)
    {
        var results = Directory.CreateTempSubdirectory("followupkit-").FullName;
        try
        {
            var (exitCode, output) = await RunAsync(
                culture, ["test", project, "--no-build", "-c", configuration, "--logger", "trx;LogFileName=run.trx", "--results-directory", results]);
            return (exitCode == 0, exitCode == 0 ? CountsIn(Path.Combine(results, "run.trx")) : output);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string culture, string[] arguments, bool isInvariantMode = false)
    {
        var locale = culture.Length == 0 ? "C" : culture.Replace('-', '_') + ".UTF-8";
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["LC_ALL"] = locale, ["LANG"] = locale, [CultureVariable] = culture },
        };
        start.Environment.Remove("LANGUAGE");
        start.Environment.Remove("DOTNET_CLI_UI_LANGUAGE");
        if (isInvariantMode)
        {
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY"] = "0";
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private static string CountsIn(string trx)
    {
        var counters = XDocument.Load(trx).Descendants().Single(element => element.Name.LocalName == "Counters");
        return $"{counters.Attribute("passed")!.Value} of {counters.Attribute("total")!.Value}";
    }
}
