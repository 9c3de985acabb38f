using System.Text.Json;
using System.Text.RegularExpressions;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>What came of running the host.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    private JsonElement? json;

    /// <summary>The whole output as JSON.</summary>
    public JsonElement Json => json ??= JsonSerializer.Deserialize<JsonElement>(Output);

    /// <summary>The output with each run of blanks and line breaks as one blank, however the lines were broken.</summary>
    public string Words => string.Join(' ', Regex.Replace(Output, "\u001b\\[[0-9;]*m", "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
