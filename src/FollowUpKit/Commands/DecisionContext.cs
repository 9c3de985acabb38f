using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>All that a decision knows beside the operation and the command.</summary>
/// <param name="Settings">Rules, time zones and their defaults.</param>
/// <param name="Now">The instant of the decision, in whole microseconds.</param>
/// <param name="By">The person whose command it is.</param>
internal sealed record DecisionContext(FollowUpKitSettings Settings, Instant Now, string By)
{
    /// <summary>The operation of <see cref="OperationCommand.Other"/> as it is stored; null where there is none.</summary>
    public OperationSnapshot? Other { get; init; }

    /// <summary>Whether <see cref="Other"/> was withdrawn to become part of this operation, which has not got its chain yet.</summary>
    public bool IsMergeInterrupted { get; init; }

    /// <summary>The plans and rules from which next steps are proposed.</summary>
    public FollowUpPlans Plans { get; init; } = FollowUpPlans.None;

    public FollowUpRules Rules => Settings.Rules;

    public LocalCalendar Calendar => Settings.Calendar;
}
