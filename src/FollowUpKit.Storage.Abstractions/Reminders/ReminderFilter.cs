using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// Which reminders of the pending follow-ups of a tenant, of operations that are neither concluded nor withdrawn. Clauses that are null do
/// not restrict; all others must hold. <see cref="Matches"/> is the meaning; every store must agree with it. Lists longer than
/// <see cref="FilterLimits"/> are refused with an <see cref="ArgumentException"/>.
/// </summary>
public sealed record ReminderFilter
{
    /// <summary>All reminders of a tenant that are to be sent.</summary>
    /// <param name="tenant">The tenant.</param>
    public ReminderFilter(string tenant) => Tenant = tenant ?? throw new ArgumentNullException(nameof(tenant));

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>What the caller may see.</summary>
    public VisibilityScope Scope { get; set; } = VisibilityScope.All;

    /// <summary>True for those that were given up; false, the default, for those that are to be sent.</summary>
    public bool GivenUp { get; set; }

    /// <summary>Only those whose <see cref="QueuedReminder.ClaimFrom"/> is at or before this instant.</summary>
    public Instant? ClaimFromAtOrBefore { get; set; }

    /// <summary>Only those whose <see cref="QueuedReminder.ClaimFrom"/> is at or after this instant.</summary>
    public Instant? ClaimFromAtOrAfter { get; set; }

    /// <summary>Only those of operations of any of these branches; empty for none.</summary>
    public IReadOnlyList<string>? Branches { get; set => field = FilterLimits.Values(value, nameof(Branches)); }

    /// <summary>Only those of follow-ups of any of these agents; empty for none.</summary>
    public IReadOnlyList<string>? Agents { get; set => field = FilterLimits.Values(value, nameof(Agents)); }

    /// <summary>True for those of follow-ups without an agent only; false, the default, does not restrict.</summary>
    public bool WithoutAgent { get; set; }

    /// <summary>Only those of operations of any of these customers; empty for none.</summary>
    public IReadOnlyList<string>? Customers { get; set => field = FilterLimits.Values(value, nameof(Customers)); }

    /// <summary>Only those whose <see cref="FollowUpSnapshot.SearchText"/> contains this text, code point for code point.</summary>
    public string? Containing { get; set; }

    /// <summary>Whether a reminder of an operation of this tenant matches.</summary>
    /// <param name="operation">The operation with its chain.</param>
    /// <param name="followUp">The follow-up of the reminder.</param>
    /// <param name="reminder">The reminder.</param>
    public bool Matches(OperationSnapshot operation, FollowUpSnapshot followUp, QueuedReminder reminder)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (followUp is null) throw new ArgumentNullException(nameof(followUp));
        if (reminder is null) throw new ArgumentNullException(nameof(reminder));
        return followUp.AttentionFrom is not null
            && (GivenUp ? reminder.Outcome == ReminderOutcome.GivenUp : reminder.Outcome is null)
            && Scope.Matches(operation)
            && FilterClause.Within(ClaimFromAtOrAfter, ClaimFromAtOrBefore, reminder.ClaimFrom)
            && FilterClause.Allows(Branches, operation.Branch)
            && FilterClause.Allows(Agents, followUp.Agent)
            && !(WithoutAgent && followUp.Agent is not null)
            && FilterClause.Allows(Customers, operation.Customer)
            && FilterClause.Contains(Containing, followUp.SearchText);
    }
}
