namespace FollowUpKit.Tests.Import;

/// <summary>A history of a few sales in which fields were blanked, rows doubled, dropped and moved. The seed says which.</summary>
internal sealed class CorruptHistory
{
    private const int Sales = 12;

    private readonly Random _random;

    public CorruptHistory(int seed)
    {
        _random = new Random(seed);
        Operations = Corrupt(Enumerable.Range(1, Sales).Select(Operation));
        FollowUps = Corrupt(Enumerable.Range(1, Sales).SelectMany(sale => Enumerable.Range(1, _random.Next(5)).Select(number => FollowUp(sale, number))));
    }

    public string Operations { get; }

    public string FollowUps { get; }

    public static int Count(string lines) => lines.Count(character => character == '\n');

    private static string Operation(int sale) => $"S-{sale},Sale,,West,ana,2011-10-28T09:00,Europe/Amsterdam,,";

    private static string FollowUp(int sale, int number) =>
        $"S-{sale},{number},call,Call them,ana,2011-10-28T{number + 9}:00,2011-11-02,,2011-10-28T{number + 9}:30,Yes,,";

    private string Corrupt(IEnumerable<string> lines) => string.Concat(lines.ToArray().SelectMany(Corrupt).Select(line => line + "\n"));

    private string[] Corrupt(string line) => _random.Next(12) switch
    {
        0 => [Blanked(line)],
        1 => [line, line],
        2 => [],
        3 => [line, line.Replace("S-", "X-", StringComparison.Ordinal)],
        _ => [line],
    };

    private string Blanked(string line)
    {
        var fields = line.Split(',');
        fields[_random.Next(fields.Length)] = "";
        return string.Join(',', fields);
    }
}
