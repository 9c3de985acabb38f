using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>An operation with its chain, from which the rows of every system are made.</summary>
internal sealed class Sale
{
    public const int StepsOfEach = 5;

    public required int Index { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    public required int CustomerNumber { get; init; }

    public required int Branch { get; init; }

    public required int Agent { get; init; }

    public required bool IsConcluded { get; init; }

    public required bool IsOverdue { get; init; }

    public required Step[] Steps { get; init; }

    public string Customer => $"C{CustomerNumber:000000}";

    public string SearchText => (Title + "\n" + Customer).ToLowerInvariant();

    public string Zone => Company.ZoneOf(Branch);

    public string BranchKey => Company.BranchKey(Branch);

    public string AgentKey => Company.AgentKey(Agent);

    public Step Last => Steps[^1];

    /// <summary>How often the follow-up that is pending was moved: one in ten, up to seven times.</summary>
    public int MovesOf(Step step) => step.IsPending && Index % 10 == 0 ? (Index / 10 % 7) + 1 : 0;

    public Instant? IdleSince => IsConcluded ? null : Steps.Select(step => step.ResultAt).OfType<Instant>().Append(Steps[0].ScheduledAt).Max();

    public Instant? FirstContactAt => Steps.Min(step => step.ResultAt);

    public Instant? ConcludedAt => IsConcluded ? Last.ResultAt : null;
}
