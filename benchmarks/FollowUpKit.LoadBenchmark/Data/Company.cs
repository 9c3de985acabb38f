using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The company of the data set: its branches, agents and zones, and the instant for which all reports are told.</summary>
internal static class Company
{
    public const string Tenant = "default";

    public const int Branches = 200;

    public const int AgentsOfBranch = 10;

    /// <summary>No clock has a part in the data or the reports.</summary>
    public static readonly Instant AsOf = Instant.FromUtc(2026, 3, 2, 18, 30);

    public static readonly string[] Zones =
    [
        "America/Mexico_City", "America/Monterrey", "America/Tijuana", "America/Cancun", "America/Bogota", "America/Lima",
        "America/Santiago", "America/Argentina/Buenos_Aires", "America/Sao_Paulo", "America/New_York", "Europe/Madrid", "Asia/Tokyo",
    ];

    private static readonly DateTimeZone[] Calendars = [.. Zones.Select(zone => DateTimeZoneProviders.Tzdb[zone])];

    private static readonly LocalDateTime[] NowByZone = [.. Calendars.Select(zone => AsOf.InZone(zone).LocalDateTime)];

    private static readonly string[] BranchKeys = [.. Enumerable.Range(1, Branches).Select(number => $"B{number:000}")];

    private static readonly string[] AgentKeys = [.. Enumerable.Range(1, Branches * AgentsOfBranch).Select(number => $"A{number:0000}")];

    // Zipf: the branch of rank n has a share in proportion to 1/n.
    private static readonly double[] Shares = Cumulated([.. Enumerable.Range(1, Branches).Select(rank => 1.0 / rank)]);

    public static int PickBranch(Dice dice)
    {
        var place = Array.BinarySearch(Shares, dice.Fraction());
        return Math.Min(place < 0 ? ~place : place, Branches - 1);
    }

    public static string BranchKey(int branch) => BranchKeys[branch];

    public static string AgentKey(int agent) => AgentKeys[agent];

    public static string ZoneOf(int branch) => Zones[branch % Zones.Length];

    public static DateTimeZone CalendarOf(int branch) => Calendars[branch % Zones.Length];

    public static LocalDateTime NowIn(int branch) => NowByZone[branch % Zones.Length];

    public static LocalDate TodayIn(string zone) => NowByZone[Array.IndexOf(Zones, zone)].Date;

    private static double[] Cumulated(double[] weights)
    {
        var total = weights.Sum();
        var sum = 0.0;
        return [.. weights.Select(weight => sum += weight / total)];
    }
}
