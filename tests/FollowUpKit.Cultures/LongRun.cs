namespace FollowUpKit.Cultures;

/// <summary>Transcript and tests, each in processes under one culture after the other, printed line by line.</summary>
internal static class LongRun
{
    private const string Invariant = "";

    /// <param name="cultures">Under which; all when empty.</param>
    /// <param name="projects">Of which projects the tests run; all when empty.</param>
    /// <param name="configuration">Debug or Release, as built.</param>
    public static async Task<bool> RunAsync(IReadOnlyList<string> cultures, IReadOnlyList<string> projects, string configuration)
    {
        var expected = await HashAsync(Invariant);
        Console.WriteLine($"invariant: transcript {expected}");
        var tests = TestProjects().Where(path => projects.Count == 0 || projects.Contains(Path.GetFileName(path))).ToList();
        var withoutData = await HashAsync(Invariant, isInvariantMode: true);
        var held = Say(withoutData == expected, "invariant globalization", $"transcript {withoutData}");
        foreach (var culture in cultures.Count == 0 ? WorldCultures.All : cultures)
        {
            var hash = await HashAsync(culture);
            held &= Say(hash == expected, culture, $"transcript {hash}");
            foreach (var project in tests)
            {
                var (passed, counts) = await SuiteRun.TestAsync(culture, project, configuration);
                held &= Say(passed, culture, $"{Path.GetFileName(project)} {counts}");
            }
        }

        return held;
    }

    /// <summary>The hash of a transcript; its first line must name the culture, or the process did not take it.</summary>
    private static async Task<string> HashAsync(string culture, bool isInvariantMode = false)
    {
        var output = await SuiteRun.TranscriptAsync(culture, isInvariantMode);
        var end = output.IndexOf('\n', StringComparison.Ordinal);
        return end >= 0 && output[..end] == $"{culture} {culture}"
            ? Transcript.HashOf(output[(end + 1)..])
            : $"of no process under {culture}: {output}";
    }

    private static bool Say(bool held, string culture, string what)
    {
        Console.WriteLine($"{culture}: {(held ? "passed" : "FAILED")}: {what}");
        return held;
    }

    private static IEnumerable<string> TestProjects()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FollowUpKit.sln"))) folder = folder.Parent!;
        return Directory.GetDirectories(Path.Combine(folder.FullName, "tests"), "*.Tests").Order(StringComparer.Ordinal);
    }
}
