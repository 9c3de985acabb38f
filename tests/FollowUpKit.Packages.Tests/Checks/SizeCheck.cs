namespace FollowUpKit.Packages.Tests;

/// <summary>Packages that stay small: a ceiling well above the size of today, for what comes in by mistake.</summary>
internal static class SizeCheck
{
    private static readonly Dictionary<string, int> Kilobytes = new(StringComparer.Ordinal)
    {
        ["FollowUpKit"] = 800,
        ["FollowUpKit.AspNetCore"] = 600,
        ["FollowUpKit.Export"] = 150,
        ["FollowUpKit.Hosting"] = 200,
        ["FollowUpKit.ICalendar"] = 100,
        ["FollowUpKit.Import"] = 350,
        ["FollowUpKit.Storage.Abstractions"] = 200,
        ["FollowUpKit.Storage.Conformance"] = 600,
        ["FollowUpKit.Storage.EntityFrameworkCore"] = 150,
        ["FollowUpKit.Storage.Relational"] = 600,
    };

    public static string? Ceiling(Package package) =>
        !Kilobytes.TryGetValue(package.Id, out var ceiling) ? "no ceiling is written down"
        : package.Bytes.Length > ceiling * 1024 ? $"{package.Bytes.Length / 1024} of {ceiling} KB"
        : null;
}
