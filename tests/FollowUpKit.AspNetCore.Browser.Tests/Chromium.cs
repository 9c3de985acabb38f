namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>The browser of the machine.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static string? Path { get; } = Environment.GetEnvironmentVariable("FOLLOWUPKIT_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    /// <summary>Why tests in a browser are left out; null where there is one, or where FOLLOWUPKIT_DEMAND_CHROMIUM demands one.</summary>
    public static string? ReasonToSkip { get; } =
        Path is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FOLLOWUPKIT_DEMAND_CHROMIUM"))
            ? "No Chromium was found; install it, or name it in FOLLOWUPKIT_CHROMIUM."
            : null;
}
