using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What an ERP allows. Immutable: each WithX gives new rules. Tightening one never locks anybody out of an operation.</summary>
public sealed record FollowUpRules
{
    /// <summary>The most follow-ups of an operation, whatever became of each: 10,000.</summary>
    public const int MaxFollowUps = 10_000;

    private FollowUpRules()
    {
    }

    /// <summary>The rules with all their defaults.</summary>
    public static FollowUpRules Default { get; } = new();

    /// <summary>How many follow-ups of an operation may be pending at once. Default: 1, the strict chain.</summary>
    public int PendingLimit { get; private init; } = 1;

    /// <summary>How far in the future a result may lie, this included, for clocks that differ. Default: 5 minutes.</summary>
    public Duration FutureTolerance { get; private init; } = Duration.FromMinutes(5);

    /// <summary>Whether after a result a follow-up must be pending or the operation concluded. Default: no.</summary>
    public bool RequiresNextStep { get; private init; }

    /// <summary>The least number of code points of a result's details, surrounding white space not counted. Default: 1.</summary>
    public int MinimumResultLength { get; private init; } = 1;

    /// <summary>The time of day from which reminders of a follow-up due by date are counted. Default: 09:00.</summary>
    public LocalTime DefaultReminderTime { get; private init; } = new(9, 0);

    /// <summary>The host's own rules, asked in this order for every command.</summary>
    public IReadOnlyList<HostRule> HostRules { get; private init; } = [];

    /// <summary>The host's own rules for the conclusion, asked in this order, after <see cref="HostRules"/>, when a command concludes.</summary>
    public IReadOnlyList<HostRule> ConclusionRules { get; private init; } = [];

    /// <summary>The same rules with another <see cref="PendingLimit"/>.</summary>
    /// <param name="limit">How many, at least 1.</param>
    /// <exception cref="ArgumentException">The limit is less than 1.</exception>
    public FollowUpRules WithPendingLimit(int limit) => this with { PendingLimit = Guard.Against.NegativeOrZero(limit) };

    /// <summary>The same rules with another <see cref="FutureTolerance"/>.</summary>
    /// <param name="tolerance">How long, not negative.</param>
    /// <exception cref="ArgumentException">The tolerance is negative.</exception>
    public FollowUpRules WithFutureTolerance(Duration tolerance) => tolerance < Duration.Zero
        ? throw new ArgumentOutOfRangeException(nameof(tolerance), "The tolerance must not be negative.")
        : this with { FutureTolerance = tolerance };

    /// <summary>The same rules, but a result demands a next step or the conclusion.</summary>
    public FollowUpRules WithNextStepRequired() => this with { RequiresNextStep = true };

    internal FollowUpRules WithoutNextStepRequired() => this with { RequiresNextStep = false };

    /// <summary>The same rules with another <see cref="MinimumResultLength"/>.</summary>
    /// <param name="codePoints">How many code points, from 1 to 4,000.</param>
    /// <exception cref="ArgumentException">The number is out of range.</exception>
    public FollowUpRules WithMinimumResultLength(int codePoints) =>
        this with { MinimumResultLength = Guard.Against.OutOfRange(codePoints, nameof(codePoints), 1, 4000) };

    /// <summary>The same rules with another <see cref="DefaultReminderTime"/>.</summary>
    /// <param name="time">The time of day, in whole minutes.</param>
    /// <exception cref="ArgumentException">The time has seconds.</exception>
    public FollowUpRules WithDefaultReminderTime(LocalTime time) => TimeGuards.ProblemOf(time) is { } problem
        ? throw new ArgumentException($"The default reminder time {problem}.", nameof(time))
        : this with { DefaultReminderTime = time };

    /// <summary>The same rules and one of the host's for every command, asked after those before it.</summary>
    /// <param name="rule">The rule.</param>
    public FollowUpRules WithHostRule(HostRule rule) => this with { HostRules = [.. HostRules, Guard.Against.Null(rule)] };

    /// <summary>The same rules and one of the host's for the conclusion, asked after those before it.</summary>
    /// <param name="rule">The rule.</param>
    public FollowUpRules WithConclusionRule(HostRule rule) =>
        this with { ConclusionRules = [.. ConclusionRules, Guard.Against.Null(rule)] };

    internal RuleViolation? AskHost(SalesOperation? before, IReadOnlyList<OperationChange> changes, SalesOperation after)
    {
        var asked = changes.Any(change => change is OperationChange.Concluded) ? HostRules.Concat(ConclusionRules) : HostRules;
        return asked.Select(rule => rule(before, changes, after)).FirstOrDefault(violation => violation is not null);
    }
}
