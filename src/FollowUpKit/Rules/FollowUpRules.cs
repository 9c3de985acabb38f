using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// What an ERP allows. Part of <see cref="FollowUpKitOptions"/>, validated and copied with them. Tightening a rule never makes an
/// existing operation unreadable.
/// </summary>
public sealed class FollowUpRules
{
    /// <summary>The most follow-ups of an operation, whatever their state: 10,000.</summary>
    public const int MaxFollowUps = 10_000;

    /// <summary>How many follow-ups of an operation may be pending at once, at least 1. Default: 1, the strict chain.</summary>
    public int PendingLimit { get; set; } = 1;

    /// <summary>How far in the future a result may lie, this included, for clocks that differ; not negative. Default: 5 minutes.</summary>
    public Duration FutureTolerance { get; set; } = Duration.FromMinutes(5);

    /// <summary>
    /// How long after a contact its result may be entered without being captured late, this included; not negative. Default: 24 hours.
    /// It refuses nothing: <see cref="FollowUpResult.CapturedLate"/> tells.
    /// </summary>
    public Duration LateCaptureTolerance { get; set; } = Duration.FromHours(24);

    /// <summary>Whether after a result a follow-up must be pending or the operation concluded. Default: no.</summary>
    public bool RequiresNextStep { get; set; }

    /// <summary>The least number of code points of a result's details, from 1 to 4,000, surrounding white space not counted. Default: 1.</summary>
    public int MinimumResultLength { get; set; } = 1;

    /// <summary>The time of day from which reminders of a follow-up due by date are counted, in whole minutes. Default: 09:00.</summary>
    public LocalTime DefaultReminderTime { get; set; } = new(9, 0);

    /// <summary>The reminders of a follow-up whose draft says nothing about reminders. Default: none. A history that is imported gets none of them.</summary>
    public IList<DefaultReminder> DefaultReminders { get; } = [];

    /// <summary>
    /// Whose the next step is that comes with a result, when its draft says nothing about the agent. Default: the agent of the follow-up
    /// that it is based on, so that after a reassignment it does not go back to the agent who left.
    /// </summary>
    public NextStepAgent NextStepAgent { get; set; } = NextStepAgent.FollowUpAgent;

    /// <summary>
    /// From how many other follow-ups due in the same hour on a check warns that the agent is busy, at least 1; null never counts.
    /// Default: 20.
    /// </summary>
    public int? BusyHourCount { get; set; } = 20;

    /// <summary>The host's own rules, asked in this order for every command. Default: none.</summary>
    public IList<HostRule> HostRules { get; } = [];

    /// <summary>The host's own rules for the conclusion, asked in this order, after <see cref="HostRules"/>, when a command concludes. Default: none.</summary>
    public IList<HostRule> ConclusionRules { get; } = [];

    /// <summary>A copy that later changes by the host do not reach.</summary>
    internal FollowUpRules Copy()
    {
        var copy = new FollowUpRules
        {
            PendingLimit = PendingLimit,
            FutureTolerance = FutureTolerance,
            LateCaptureTolerance = LateCaptureTolerance,
            RequiresNextStep = RequiresNextStep,
            MinimumResultLength = MinimumResultLength,
            DefaultReminderTime = DefaultReminderTime,
            NextStepAgent = NextStepAgent,
            BusyHourCount = BusyHourCount,
        };
        foreach (var rule in HostRules) copy.HostRules.Add(rule);
        foreach (var rule in ConclusionRules) copy.ConclusionRules.Add(rule);
        foreach (var reminder in DefaultReminders) copy.DefaultReminders.Add(reminder);
        return copy;
    }

    /// <summary>What judges the past: no limit, length or rule of the host that holds from now on.</summary>
    internal FollowUpRules ForHistory()
    {
        var copy = Copy();
        (copy.PendingLimit, copy.RequiresNextStep, copy.MinimumResultLength) = (MaxFollowUps, false, 1);
        copy.HostRules.Clear();
        copy.ConclusionRules.Clear();
        copy.DefaultReminders.Clear();
        return copy;
    }

    /// <summary>The problems of the rules, each with the name of its property.</summary>
    internal IEnumerable<string> Problems()
    {
        if (PendingLimit < 1) yield return FormattableString.Invariant($"{nameof(PendingLimit)} is {PendingLimit}; it must be at least 1.");
        if (FutureTolerance < Duration.Zero) yield return $"{nameof(FutureTolerance)} is negative; it must be zero or more.";
        if (LateCaptureTolerance < Duration.Zero) yield return $"{nameof(LateCaptureTolerance)} is negative; it must be zero or more.";
        if (MinimumResultLength is < 1 or > 4000)
            yield return FormattableString.Invariant($"{nameof(MinimumResultLength)} is {MinimumResultLength}; it must be from 1 to 4000.");
        if (TimeGuards.ProblemOf(DefaultReminderTime) is { } problem) yield return $"{nameof(DefaultReminderTime)} {problem}.";
        if (BusyHourCount < 1) yield return FormattableString.Invariant($"{nameof(BusyHourCount)} is {BusyHourCount}; it must be at least 1, or null.");
        if (NextStepAgent is < NextStepAgent.FollowUpAgent or > NextStepAgent.CurrentUser)
            yield return FormattableString.Invariant($"{nameof(NextStepAgent)} is {(int)NextStepAgent}, which is not defined.");
        if (HostRules.Contains(null!)) yield return $"{nameof(HostRules)} contains null.";
        if (ConclusionRules.Contains(null!)) yield return $"{nameof(ConclusionRules)} contains null.";
        if (DefaultReminders.Contains(null!)) yield return $"{nameof(DefaultReminders)} contains null.";
    }

    internal IReadOnlyList<Reminder> DefaultRemindersOf(string? kind) => DefaultReminders.Count == 0
        ? []
        : [.. DefaultReminders.Where(each => each.Kind is null || string.Equals(each.Kind, kind, StringComparison.Ordinal)).Select(each => each.Reminder)];

    internal RuleViolation? AskHost(SalesOperation? before, IReadOnlyList<OperationChange> changes, SalesOperation after)
    {
        if (HostRules.Count == 0 && ConclusionRules.Count == 0) return null;
        var asked = changes.Any(change => change is OperationChange.Concluded) ? HostRules.Concat(ConclusionRules) : HostRules;
        return asked.Select(rule => rule(before, changes, after)).FirstOrDefault(violation => violation is not null);
    }
}
