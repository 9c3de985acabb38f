using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The filters under which the report is asked for; the branch and the agent with most sales, and five days.</summary>
internal sealed record ReportFilter(string Name, string? Branch = null, string? Agent = null, LocalDate? From = null, LocalDate? To = null)
{
    public const string LargestBranch = "B001";

    private const string AgentThere = "A0001";

    private static readonly LocalDate First = new(2026, 2, 20);
    private static readonly LocalDate Last = new(2026, 2, 24);

    public static ReportFilter None { get; } = new("no filter");

    public static IReadOnlyList<ReportFilter> All { get; } =
    [
        None,
        new("branch", Branch: LargestBranch),
        new("agent", Agent: AgentThere),
        new("period", From: First, To: Last),
        new("branch with period", LargestBranch, From: First, To: Last),
        new("agent with period", Agent: AgentThere, From: First, To: Last),
    ];
}
