using System.Diagnostics;
using System.Text.Json;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>Another implementation of RFC 5545: python-icalendar, as Debian has it (python3-icalendar).</summary>
internal static class PythonICalendar
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Why tests with it are left out; null where it is there, or where FOLLOWUPKIT_DEMAND_ICALENDAR demands it.</summary>
    public static string? ReasonToSkip { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FOLLOWUPKIT_DEMAND_ICALENDAR")) && !IsThere()
            ? "python-icalendar was not found; install python3-icalendar."
            : null;

    public static async Task<JsonElement> ReadAsync(byte[] calendar)
    {
        using var process = Start(Path.Combine(AppContext.BaseDirectory, "Reading", "read_calendar.py"));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.BaseStream.WriteAsync(calendar);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<JsonElement>(await output)
            : throw new InvalidOperationException($"python-icalendar does not read the file: {await error}");
    }

    private static bool IsThere()
    {
        if (!File.Exists(Python)) return false;
        using var process = Start("-c", "import icalendar, dateutil");
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["PYTHONIOENCODING"] = "utf-8" } })!;
}
