using System.Globalization;

namespace FollowUpKit.Packages.Tests;

/// <summary>The checks as rows and the packages as columns.</summary>
internal static class PackageTable
{
    public static string Of(IReadOnlyList<Package> packages, IReadOnlyList<PackageCheck> checks)
    {
        IEnumerable<string[]> rows =
        [
            ["", .. packages.Select(package => package.Id)],
            .. checks.Select(check => (string[])[check.Name, .. packages.Select(check.CellOf)]),
            ["KB", .. packages.Select(package => (package.Bytes.Length / 1024).ToString(CultureInfo.InvariantCulture))],
        ];
        var table = rows.ToArray();
        var widths = Enumerable.Range(0, packages.Count + 1).Select(column => table.Max(row => row[column].Length)).ToArray();
        return string.Join('\n', table.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }
}
