// Reads a report of Stryker: which changes of the code no test noticed, and the share that was noticed, without those that
// tests/mutation-survivors.md explains. Fails below a percentage: `dotnet run tools/mutation-score.cs -- report.json survivors.md 95`.
#:property RestorePackagesWithLockFile=false
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

var explained = File.ReadLines(args[1]).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(KeyOf).ToHashSet(StringComparer.Ordinal);
using var report = JsonDocument.Parse(File.ReadAllBytes(args[0]));
var (noticed, equivalent, unnoticed) = (0, 0, new List<string>());
foreach (var file in report.RootElement.GetProperty("files").EnumerateObject().OrderBy(file => file.Name, StringComparer.Ordinal))
{
    var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
    foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
    {
        switch (mutant.GetProperty("status").GetString())
        {
            case "Killed" or "Timeout": noticed++; break;
            case "Survived" or "NoCoverage":
                var row = $"| `{Path.GetFileName(file.Name)}` | `{Shown(Original(lines, mutant.GetProperty("location")))}` | `{Shown(mutant.GetProperty("replacement").GetString()!)}` |";
                if (explained.Contains(row)) equivalent++;
                else unnoticed.Add(row);
                break;
        }
    }
}

unnoticed.ForEach(Console.WriteLine);
var (all, score) = (noticed + unnoticed.Count, 100.0 * noticed / Math.Max(1, noticed + unnoticed.Count));
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"{noticed} of {all} changes noticed: {score:0.0} % (at least {args[2]}); {equivalent} more make no difference, as {args[1]} explains."));
return score < double.Parse(args[2], CultureInfo.InvariantCulture) ? 1 : 0;

static string KeyOf(string row) => string.Join("|", Regex.Split(row, @"(?<!\\)\|").Take(4)) + "|";

static string Original(string[] lines, JsonElement location)
{
    var (start, end) = (location.GetProperty("start"), location.GetProperty("end"));
    var (first, last) = (start.GetProperty("line").GetInt32() - 1, end.GetProperty("line").GetInt32() - 1);
    var text = string.Join('\n', lines[first..(last + 1)]);
    return text[(start.GetProperty("column").GetInt32() - 1)..^(lines[last].Length - end.GetProperty("column").GetInt32() + 1)];
}

// On one line of a table, and not longer than a reader needs.
static string Shown(string code)
{
    var text = Regex.Replace(code, @"\s+", " ").Replace("|", @"\|", StringComparison.Ordinal);
    return text.Length <= 120 ? text : text[..119] + "…";
}
