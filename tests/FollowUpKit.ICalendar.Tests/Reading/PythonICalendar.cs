using System.Diagnostics;
using System.Text.Json;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>Other implementations of RFC 5545, as Debian has them: python-icalendar and vobject.</summary>
internal static class PythonICalendar
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Why tests with them are left out; null where they are there, or where FOLLOWUPKIT_DEMAND_ICALENDAR demands them.</summary>
    public static string? ReasonToSkip { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FOLLOWUPKIT_DEMAND_ICALENDAR")) && !AreThere()
            ? "python-icalendar or vobject was not found; install python3-icalendar and python3-vobject."
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
            : throw new InvalidOperationException($"The file cannot be read: {await error}");
    }

    private static bool AreThere()
    {
        if (!File.Exists(Python)) return false;
        using var process = Start("-c", "import icalendar, dateutil, vobject");
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["PYTHONIOENCODING"] = "utf-8" } })!;
}
