using System.Globalization;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Which sizes on which databases: <c>[10000,100000,1000000] [sqlite,postgresql,mariadb] [reads,writes,handovers,daily,sweep,history,killed]</c>.</summary>
internal sealed record Options(IReadOnlyList<int> Sizes, IReadOnlyList<string> Databases, bool Reads, bool Writes, bool Handovers, bool Daily, bool Sweep, bool History, bool Killed)
{
    public static Options Parse(string[] arguments)
    {
        var parts = List(arguments, 2) ?? ["reads", "writes"];
        return new Options(
            [.. (List(arguments, 0) ?? ["10000", "100000", "1000000"]).Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
            List(arguments, 1) ?? Engine.Names,
            parts.Contains("reads"),
            parts.Contains("writes"),
            parts.Contains("handovers"),
            parts.Contains("daily"),
            parts.Contains("sweep"),
            parts.Contains("history"),
            parts.Contains("killed"));
    }

    private static string[]? List(string[] arguments, int place) => arguments.Length > place ? arguments[place].Split(',') : null;
}
