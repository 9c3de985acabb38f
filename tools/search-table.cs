// Makes src/FollowUpKit/Text/SearchTable.txt from the files of the Unicode Character Database:
// dotnet run tools/search-table.cs -- FOLDER src/FollowUpKit/Text/SearchTable.txt
// FOLDER holds UnicodeData.txt, CaseFolding.txt, Scripts.txt, DerivedCoreProperties.txt and CompositionExclusions.txt of one version
// (https://www.unicode.org/Public/, or /usr/share/unicode of the Debian package unicode-data).
// A new table gives other search texts: raise SearchTable.Version with it.
#:property RestorePackagesWithLockFile=false
using System.Globalization;
using System.Text.RegularExpressions;

var folder = args[0];
var letters = Fields("UnicodeData.txt").Where(f => !f[1].EndsWith("Last>", StringComparison.Ordinal)).ToDictionary(f => Hex(f[0]));
var scripts = Ranges("Scripts.txt", _ => true);
var ignorable = Ranges("DerivedCoreProperties.txt", f => f[1] == "Default_Ignorable_Code_Point").Keys.ToHashSet();
var excluded = Fields("CompositionExclusions.txt").Select(f => Hex(f[0])).ToHashSet();
var caseFolds = Fields("CaseFolding.txt").Where(f => f[1] is "C" or "F").ToDictionary(f => Hex(f[0]), f => Points(f[2]));

// Letters that are another letter with a stroke, hook or the like, and ligatures, which Unicode does not decompose.
var withStroke = new Regex("^LATIN (CAPITAL|SMALL) LETTER (?<base>[A-Z]) WITH ");
var ligature = new Regex("^LATIN (CAPITAL|SMALL) (LETTER|LIGATURE) (?<base>AE|OE|AA|AO|AU|AV|AY|OO|VY|TZ)$");
var named = new Dictionary<int, string> { [0x0131] = "i", [0x0237] = "j", [0x0275] = "o", [0x00D0] = "d", [0x00F0] = "d", [0x00DE] = "th", [0x00FE] = "th" };

// Letters with marks that most people write without them: alef with madda or hamza.
int[] writtenWithoutMark = [0x0622, 0x0623, 0x0625];
const int Tatweel = 0x0640;
const int IotaBelow = 0x0345;

var folds = new SortedDictionary<int, int[]>();
foreach (var point in letters.Keys.Concat(ignorable).Concat(caseFolds.Keys).Distinct())
{
    int[] folded = [.. Fold(point)];
    if (!folded.SequenceEqual([point])) folds[point] = folded;
}

var accents = letters.Keys.Where(IsAccent).Where(point => !folds.ContainsKey(point)).Order().ToList();
var classes = letters.Where(letter => letter.Value[3] != "0" && !folds.ContainsKey(letter.Key)).OrderBy(letter => letter.Key)
    .Select(letter => (letter.Key, Class: int.Parse(letter.Value[3], CultureInfo.InvariantCulture))).ToList();
var pairs = letters.Values.Select(f => (Composed: Hex(f[0]), Parts: Decomposition(f)))
    .Where(pair => pair.Parts.Length == 2 && letters[pair.Composed][5][0] != '<' && IsKept(pair.Composed, pair.Parts))
    .OrderBy(pair => pair.Composed).ToList();

using var table = new StreamWriter(args[1]) { NewLine = "\n" };
foreach (var group in folds.GroupBy(fold => string.Join(' ', fold.Value.Select(Written))).OrderBy(group => group.First().Key))
    table.WriteLine($"fold {Runs(group.Select(fold => fold.Key))}>{group.Key}");
table.WriteLine($"accent {Runs(accents)}");
foreach (var group in classes.GroupBy(mark => mark.Class).OrderBy(group => group.Key))
    table.WriteLine($"class {Runs(group.Select(mark => mark.Key))}>{Written(group.Key)}");
foreach (var (composed, parts) in pairs) table.WriteLine($"pair {Written(parts[0])} {Written(parts[1])}>{Written(composed)}");

IEnumerable<int> Fold(int point)
{
    if (ignorable.Contains(point) || point == Tatweel) return [];
    if (point == IotaBelow) return [point];
    if (named.TryGetValue(point, out var text)) return text.Select(letter => (int)letter);
    if (!letters.TryGetValue(point, out var fields)) return [point];
    var parts = Decomposition(fields);
    if (parts.Length == 0 && (withStroke.Match(fields[1]) is { Success: true } match || (match = ligature.Match(fields[1])).Success))
        return match.Groups["base"].Value.ToLowerInvariant().Select(letter => (int)letter);
    if (parts.Length == 0 && caseFolds.TryGetValue(point, out var lower)) parts = lower;
    return parts.Length == 0 ? [point] : parts.SelectMany(Fold);
}

bool IsAccent(int point) => letters[point][2] is "Mn" or "Me" && scripts.GetValueOrDefault(point) switch
{
    "Inherited" => point is (>= 0x0300 and <= 0x036F) or (>= 0x064B and <= 0x0655) or 0x0670 or (>= 0x1AB0 and <= 0x1AFF)
        or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F),
    "Latin" or "Greek" or "Hebrew" or "Arabic" => true,
    _ => false,
};

bool IsKept(int composed, int[] parts) =>
    !excluded.Contains(composed) && !writtenWithoutMark.Contains(composed) && letters[parts[0]][3] == "0"
    && scripts.GetValueOrDefault(composed) is not ("Latin" or "Greek" or "Hebrew")
    && Fold(composed).SequenceEqual(parts.SelectMany(Fold)) && !caseFolds.ContainsKey(composed);

static int[] Decomposition(string[] fields) => Points(Regex.Replace(fields[5], "<.*> ", ""));

static int[] Points(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Hex)];

static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

static string Written(int point) => point.ToString("X", CultureInfo.InvariantCulture);

static string Runs(IEnumerable<int> points)
{
    var runs = new List<(int First, int Last)>();
    foreach (var point in points.Order())
    {
        if (runs.Count > 0 && runs[^1].Last == point - 1) runs[^1] = (runs[^1].First, point);
        else runs.Add((point, point));
    }

    return string.Join(' ', runs.Select(run => run.First == run.Last ? Written(run.First) : $"{Written(run.First)}-{Written(run.Last)}"));
}

IEnumerable<string[]> Fields(string file) => File.ReadLines(Path.Combine(folder, file))
    .Select(line => line.Split('#')[0]).Where(line => line.Trim().Length > 0)
    .Select(line => line.Split(';').Select(field => field.Trim()).ToArray());

Dictionary<int, string> Ranges(string file, Func<string[], bool> isWanted)
{
    var values = new Dictionary<int, string>();
    foreach (var fields in Fields(file).Where(isWanted))
    {
        int[] ends = [.. fields[0].Split("..").Select(Hex)];
        for (var point = ends[0]; point <= ends[^1]; point++) values[point] = fields[1];
    }

    return values;
}
